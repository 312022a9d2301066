package org.inkmark.persistence.engine;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.inkmark.application.database.DatabaseUnusable;
import org.jspecify.annotations.Nullable;

/**
 * Brings to the disk what many write at a time. Who comes while the disk is at it may have been too late for that: the next
 * round is for all who came meanwhile.
 */
final class SharedForce implements AutoCloseable {

    /** What is brought to the disk. */
    interface Force extends AutoCloseable {

        /** Makes ready for {@link #force}, unless that is done. Nothing is lost where it fails. */
        void open() throws IOException;

        void force() throws IOException;

        @Override
        void close() throws IOException;
    }

    private final Force force;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private long begunRounds;
    private long endedRounds;
    private @Nullable Throwable failure;

    SharedForce(Force force) {
        this.force = force;
    }

    /**
     * Returns when all is on the disk that was written before the call.
     *
     * @throws DatabaseUnusable if the disk fails, and ever after: what it was given before is lost, and it would not say so
     *     twice; or, this once, if it cannot be asked
     */
    void force() {
        open();
        lock.lock();
        try {
            var mine = begunRounds + 1;
            while (endedRounds < mine && failure == null) {
                if (begunRounds == endedRounds) {
                    run();
                } else {
                    ended.awaitUninterruptibly();
                }
            }
            requireNoFailure();
        } finally {
            lock.unlock();
        }
    }

    /** @throws DatabaseUnusable if the disk has failed */
    void requireSound() {
        lock.lock();
        try {
            requireNoFailure();
        } finally {
            lock.unlock();
        }
    }

    private void requireNoFailure() {
        if (failure != null) {
            throw new DatabaseUnusable(
                    "the disk below the database fails, and what was written last may be lost with the power: %s\nNothing more is written until Inkmark is started again; look after the disk first"
                            .formatted(reason(failure)),
                    failure);
        }
    }

    private void open() {
        try {
            force.open();
        } catch (IOException e) {
            throw new DatabaseUnusable(
                    "what was written may not survive a lost power supply, as the disk below the database cannot be asked: %s"
                            .formatted(reason(e)),
                    e);
        }
    }

    private void run() {
        begunRounds++;
        lock.unlock();
        @Nullable Throwable met = null;
        try {
            force.force();
        } catch (IOException e) {
            met = e;
        } catch (RuntimeException | Error e) {
            met = e;
            throw e;
        } finally {
            lock.lock();
            endedRounds = begunRounds;
            failure = met;
            ended.signalAll();
        }
    }

    private static String reason(Throwable failure) {
        return Objects.requireNonNullElseGet(failure.getMessage(), failure::toString);
    }

    @Override
    public void close() throws IOException {
        force.close();
    }
}
