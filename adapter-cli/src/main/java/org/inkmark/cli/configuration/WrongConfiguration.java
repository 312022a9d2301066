package org.inkmark.cli.configuration;

/** What somebody configured cannot be. The message is one line for the operator; the exit code is that of wrong usage. */
public final class WrongConfiguration extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongConfiguration(String message) {
        super(message);
    }

    WrongConfiguration(String message, Throwable cause) {
        super(message, cause);
    }
}
