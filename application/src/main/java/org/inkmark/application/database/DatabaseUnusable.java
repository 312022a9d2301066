package org.inkmark.application.database;

/** The database cannot be used. The message is one or two lines for the operator: what happened, and what to do. */
public final class DatabaseUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseUnusable(String message) {
        super(message);
    }

    public DatabaseUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
