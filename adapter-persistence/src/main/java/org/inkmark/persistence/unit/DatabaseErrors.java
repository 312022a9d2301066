package org.inkmark.persistence.unit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Which errors of a database ask for another try. */
public final class DatabaseErrors {

    private static final int MYSQL_DUPLICATE = 1062;
    private static final int MYSQL_LOCK_WAIT_TIMEOUT = 1205;
    private static final int MYSQL_DEADLOCK = 1213;

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

    /** The errors below one, and those that a batch hangs behind its first. */
    private static List<SQLException> sqlErrors(Throwable error) {
        var found = new ArrayList<SQLException>();
        for (@Nullable Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException first) {
                for (@Nullable SQLException next = first; next != null; next = next.getNextException()) {
                    found.add(next);
                }
            }
        }
        return found;
    }
}
