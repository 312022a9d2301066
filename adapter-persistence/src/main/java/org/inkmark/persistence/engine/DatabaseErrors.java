package org.inkmark.persistence.engine;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.inkmark.application.database.DatabaseUnusable;
import org.jspecify.annotations.Nullable;

/** What errors of a database mean, however deep they lie. */
public final class DatabaseErrors {

    /** What the pool says of a connection that it has given up meanwhile, without any code. */
    private static final String POOL_CLOSED_IT = "Connection is closed";

    private final Engine engine;
    private final UnaryOperator<DatabaseUnusable> toldAs;

    /** @param toldAs gives what is told to the operator, in words that suit the part which the database plays */
    DatabaseErrors(Engine engine, UnaryOperator<DatabaseUnusable> toldAs) {
        this.engine = engine;
        this.toldAs = toldAs;
    }

    /** Whether the same may succeed when it is begun anew. */
    public boolean askForRetry(Throwable error) {
        return sqlErrors(error).stream().anyMatch(e -> engine.meaning(e) == ErrorMeaning.TRY_AGAIN);
    }

    /**
     * Whether a connection was ended by the server or on the way to it. That none can be had is another matter: whoever waited
     * for one need not wait again.
     */
    public boolean tellOfDeadConnection(Throwable error) {
        return causes(error).stream().noneMatch(DatabaseUnusable.class::isInstance)
                && sqlErrors(error).stream()
                        .anyMatch(e -> engine.meaning(e) == ErrorMeaning.CONNECTION_DIED
                                || POOL_CLOSED_IT.equals(e.getMessage()));
    }

    /** What is to be told of an error that any statement may meet and only the operator can mend, if it or one below it is one. */
    public Optional<DatabaseUnusable> forOperator(Throwable error) {
        return DiskFull.in(error, engine::meaning)
                .or(() -> MissingRights.in(error, engine))
                .map(toldAs);
    }

    /** What is thrown in place of an error: the same, unless there is something for the operator to do. */
    public RuntimeException told(RuntimeException error) {
        return causes(error).stream()
                .filter(DatabaseUnusable.class::isInstance)
                .map(DatabaseUnusable.class::cast)
                .findFirst()
                .or(() -> forOperator(error))
                .or(() -> Optional.of(error)
                        .filter(this::tellOfDeadConnection)
                        .map(dead -> new DatabaseUnusable(
                                "the database has ended its connections: see whether it is running", dead)))
                .map(RuntimeException.class::cast)
                .orElse(error);
    }

    /** Whether what was asked for is so already. */
    public boolean tellThatItIsDone(SQLException e) {
        return engine.meaning(e) == ErrorMeaning.DONE_ALREADY;
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
