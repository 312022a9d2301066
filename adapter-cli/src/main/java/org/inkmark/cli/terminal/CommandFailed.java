package org.inkmark.cli.terminal;

import java.io.IOException;
import java.nio.file.Path;

/** A command cannot do what it was told. The message is one line for the operator; exit code 1. */
public final class CommandFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CommandFailed(String message) {
        super(message);
    }

    public CommandFailed(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * The failure of what a command was to do to a file.
     *
     * @param deed as a verb: {@code read}
     */
    public static CommandFailed on(String deed, Path file, IOException e) {
        return new CommandFailed("cannot " + deed + " '" + file + "': " + FileProblem.of(e), e);
    }
}
