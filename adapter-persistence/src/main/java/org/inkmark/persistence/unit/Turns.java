package org.inkmark.persistence.unit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.persistence.engine.Database;

/** Who comes first works first, on an engine that does not keep units apart; on any other nobody waits. */
@Singleton
final class Turns {

    /** Time to work, until it is closed. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    private final boolean areNeeded;
    private final Duration longestWait;
    private final ReentrantLock lock = new ReentrantLock(true);

    @Inject
    Turns(Database database) {
        this(!database.keepsUnitsApart(), UnitOfWork.LONGEST);
    }

    Turns(boolean areNeeded, Duration longestWait) {
        this.areNeeded = areNeeded;
        this.longestWait = longestWait;
    }

    /** @throws DatabaseUnusable if it does not come in time */
    Turn take() {
        if (!areNeeded) {
            return () -> {};
        }
        try {
            if (!lock.tryLock(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new DatabaseUnusable(
                        "others have been writing for %d s without a pause".formatted(longestWait.toSeconds()));
            }
            return lock::unlock;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the unit began", e);
        }
    }
}
