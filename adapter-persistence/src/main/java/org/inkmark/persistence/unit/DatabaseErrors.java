package org.inkmark.persistence.unit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.h2.api.ErrorCode;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.persistence.engine.OperatorErrors;
import org.jspecify.annotations.Nullable;

/** What errors of a database mean to a unit of work or a read. */
public final class DatabaseErrors {

    private static final int MYSQL_DUPLICATE = 1062;
    private static final int MYSQL_LOCK_WAIT_TIMEOUT = 1205;
    private static final int MYSQL_DEADLOCK = 1213;

    /** What the pool says of a connection that it has given up meanwhile, without any code. */
    private static final String POOL_CLOSED_IT = "Connection is closed";

    private static final int MARIADB_CONNECTION_KILLED = 1927;
    private static final int MYSQL_IDLE_FOR_TOO_LONG = 4031;

    private DatabaseErrors() {}

    /**
     * Deadlocks, serialisation failures and waits for a lock that took too long. A duplicate too: repositories look before they
     * insert, so that one which the database finds was written by another unit in between; the next try sees it, and tells
     * whose it is.
     */
    public static boolean askForRetry(Throwable error) {
        return sqlErrors(error).stream().anyMatch(DatabaseErrors::asksForRetry);
    }

    private static boolean asksForRetry(SQLException e) {
        return switch (Objects.requireNonNullElse(e.getSQLState(), "")) {
            case "40001", "40P01", "55P03", "23505" -> true;
            default ->
                switch (e.getErrorCode()) {
                    case MYSQL_DUPLICATE, MYSQL_LOCK_WAIT_TIMEOUT, MYSQL_DEADLOCK -> true;
                    case ErrorCode.LOCK_TIMEOUT_1, ErrorCode.DEADLOCK_1, ErrorCode.CONCURRENT_UPDATE_1 -> true;
                    default -> false;
                };
        };
    }

    /**
     * Whether a connection was ended by the server or on the way to it. That none can be had is another matter: whoever waited
     * for one need not wait again.
     */
    static boolean tellOfDeadConnection(Throwable error) {
        return causes(error).stream().noneMatch(DatabaseUnusable.class::isInstance)
                && sqlErrors(error).stream().anyMatch(DatabaseErrors::tellsOfDeadConnection);
    }

    private static boolean tellsOfDeadConnection(SQLException e) {
        var state = Objects.requireNonNullElse(e.getSQLState(), "");
        return state.startsWith("08")
                || POOL_CLOSED_IT.equals(e.getMessage())
                || switch (state) {
                    case "57P01", "57P02", "57P03" -> true;
                    default ->
                        switch (e.getErrorCode()) {
                            case MARIADB_CONNECTION_KILLED, MYSQL_IDLE_FOR_TOO_LONG -> true;
                            case ErrorCode.CONNECTION_BROKEN_1, ErrorCode.DATABASE_IS_CLOSED -> true;
                            default -> false;
                        };
                };
    }

    /** What is thrown in place of an error: the same, unless there is something for the operator to do. */
    static RuntimeException told(RuntimeException error) {
        return OperatorErrors.in(error)
                .or(() -> causes(error).stream()
                        .filter(DatabaseUnusable.class::isInstance)
                        .map(DatabaseUnusable.class::cast)
                        .findFirst())
                .or(() -> Optional.of(error)
                        .filter(DatabaseErrors::tellOfDeadConnection)
                        .map(dead -> new DatabaseUnusable(
                                "the database has ended its connections: see whether it is running", dead)))
                .map(RuntimeException.class::cast)
                .orElse(error);
    }

    /** The errors below one, and those that a batch hangs behind its first. */
    private static List<SQLException> sqlErrors(Throwable error) {
        var found = new ArrayList<SQLException>();
        for (var cause : causes(error)) {
            if (cause instanceof SQLException first) {
                for (@Nullable SQLException next = first; next != null; next = next.getNextException()) {
                    found.add(next);
                }
            }
        }
        return found;
    }

    private static List<Throwable> causes(Throwable error) {
        var found = new ArrayList<Throwable>();
        for (@Nullable Throwable cause = error; cause != null; cause = cause.getCause()) {
            found.add(cause);
        }
        return found;
    }
}
