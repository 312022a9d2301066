package org.inkmark.persistence.engine;

import java.sql.SQLException;
import java.util.Objects;

/** What an error of a database means to whoever meets it. */
public enum ErrorMeaning {
    /**
     * A deadlock, a serialisation failure, a wait for a lock that took too long. A duplicate too: repositories look before they
     * insert, so that one which the database finds was written by another unit in between; the next try sees it, and tells whose
     * it is.
     */
    TRY_AGAIN,

    /** The connection was ended by the server or on the way to it. */
    CONNECTION_DIED,

    DISK_FULL,

    /** What is to be dropped is not there, or what is to be made is. */
    DONE_ALREADY,

    OTHER;

    /** By the SQLSTATE alone: those of the standard, and what PostgreSQL adds to them. */
    public static ErrorMeaning ofState(SQLException e) {
        var state = Objects.requireNonNullElse(e.getSQLState(), "");
        return switch (state) {
            case "40001", "40P01", "55P03", "23505" -> TRY_AGAIN;
            case "57P01", "57P02", "57P03" -> CONNECTION_DIED;
            case "53100" -> DISK_FULL;
            case "42P01", "42P07", "42701", "42703", "42704", "42710" -> DONE_ALREADY;
            case "42S01", "42S02", "42S11", "42S12", "42S21", "42S22" -> DONE_ALREADY;
            default -> state.startsWith("08") ? CONNECTION_DIED : OTHER;
        };
    }
}
