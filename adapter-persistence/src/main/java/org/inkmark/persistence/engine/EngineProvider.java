package org.inkmark.persistence.engine;

import java.util.Set;
import org.inkmark.application.database.DatabaseSettings.Mode;
import org.inkmark.application.database.PasswordPrompt;

/**
 * Gives the engine for a database URL. Whatever jar lies on the class path brings its own: it names its provider in
 * {@code META-INF/services/org.inkmark.persistence.engine.EngineProvider}.
 */
public interface EngineProvider {

    /** How the URLs of its databases begin, in lower case and without the colon: {@code mysql}, {@code jdbc:mysql}. */
    Set<String> schemes();

    /**
     * Connects to nothing yet.
     *
     * @param mode   whether a new site may be made where there is none, for what lies in files
     * @param prompt asks for the password that a URL leaves out
     * @throws org.inkmark.application.database.DatabaseUnusable if the URL does not say enough
     */
    Engine open(String url, Mode mode, PasswordPrompt prompt);

    /** A server for its administrator, whose URL need not name a database. */
    default Engine openServer(String url, PasswordPrompt prompt) {
        return open(url, Mode.COMMAND, prompt);
    }
}
