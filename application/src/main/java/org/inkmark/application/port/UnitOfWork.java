package org.inkmark.application.port;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.inkmark.domain.audit.Deed;

/**
 * All or nothing. What repositories write inside a unit is kept when it ends normally, and undone without trace when
 * anything is thrown.
 *
 * <ul>
 *   <li>Isolation is READ COMMITTED on every engine.
 *   <li>Units do not nest: beginning one inside another, or inside {@link #read}, is an {@link IllegalStateException}.
 *   <li>After a repository has thrown inside a unit nothing more is accepted: the unit ends with a rollback and throws, even
 *       where the work caught the error.
 *   <li>What the database asks to be retried (deadlock, serialisation failure) is retried as a new unit, at most 5 times, so
 *       the work may run more than once: it must do nothing that a rollback does not undo. Errors of the domain are never
 *       retried. A unit whose connection died before its commit is retried likewise; one that died with it throws, as nobody
 *       can tell whether it was kept. Reads whose connection died are run once more.
 *   <li>The changes and deeds told to {@link Changes} are kept with the commit, and only then: the deeds in the {@link AuditLog},
 *       each also as a line of the log named {@code audit}, once its unit is kept.
 *   <li>While the setting {@link org.inkmark.domain.site.SettingsRepository#READ_ONLY} is {@code true}, a unit that tells any
 *       change is undone at its end and throws {@link org.inkmark.domain.SiteReadOnly}. Sessions tell none, nor does the setting
 *       itself. Deeds are no changes.
 * </ul>
 */
public interface UnitOfWork {

    /**
     * As long as a unit may take: one that takes longer is undone. Readers of the changes rely on it: none becomes visible later
     * than this after its unit began.
     */
    Duration LONGEST = Duration.ofSeconds(10);

    /** Where a unit says what it changed, and who did what by it. */
    interface Changes {
        void add(Change change);

        void add(Deed deed);
    }

    /** Runs the work as one unit and gives what it returns. */
    <T> T call(Function<Changes, T> work);

    /** Runs the work as one unit. */
    default void run(Consumer<Changes> work) {
        var ignored = call(changes -> {
            work.accept(changes);
            return true;
        });
    }

    /** Runs reads together, on one connection; inside a unit they are part of it. What writes is not allowed here. */
    <T> T read(Supplier<T> work);
}
