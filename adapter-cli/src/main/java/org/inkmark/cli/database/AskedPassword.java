package org.inkmark.cli.database;

import java.util.Optional;
import org.inkmark.application.database.PasswordPrompt;
import org.inkmark.cli.terminal.Printable;
import org.inkmark.cli.terminal.Terminal;

/** Asks at the terminal, where there is somebody to ask. */
public final class AskedPassword implements PasswordPrompt {
    private final Terminal terminal;

    public AskedPassword(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Optional<String> ask(String database) {
        return terminal.canAsk()
                ? terminal.askHidden("Password for " + Printable.line(database) + ": ")
                        .filter(typed -> !typed.isEmpty())
                : Optional.empty();
    }
}
