package org.inkmark.application.database;

import java.util.Optional;

/** Outbound port to the person at the terminal, for what the URL of a database does not say. */
@FunctionalInterface
public interface PasswordPrompt {

    /** Where nobody can be asked. */
    PasswordPrompt NOBODY = database -> Optional.empty();

    /**
     * Asks for the password of a database's user.
     *
     * @param database the user and the database, without anything secret
     * @return absent where nobody can be asked, or nothing was typed
     */
    Optional<String> ask(String database);
}
