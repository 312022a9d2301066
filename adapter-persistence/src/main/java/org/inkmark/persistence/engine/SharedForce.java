package org.inkmark.persistence.engine;

import java.io.IOException;
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
        void force() throws IOException;

        @Override
        void close() throws IOException;
    }

    private final Force force;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private long begunRounds;
    private long endedRounds;
    private @Nullable IOException failure;

    SharedForce(Force force) {
        this.force = force;
    }

    /**
     * Returns when all is on the disk that was written before the call.
     *
     * @throws DatabaseUnusable if the disk fails, and ever after: what it was given before is lost, and it would not say so twice
     */
    void force() {
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
            if (failure != null) {
                throw unusable(failure);
            }
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        begunRounds++;
        lock.unlock();
        @Nullable IOException met = null;
        try {
            force.force();
        } catch (IOException e) {
            met = e;
        } finally {
            lock.lock();
            endedRounds = begunRounds;
            failure = met;
            ended.signalAll();
        }
    }

    private static DatabaseUnusable unusable(IOException failure) {
        return DiskFull.in(failure)
                .orElseGet(() -> new DatabaseUnusable(
                        "the disk below the database fails: %s\nNothing more is written until Inkmark is started again; look after the disk first"
                                .formatted(failure.getMessage()),
                        failure));
    }

    @Override
    public void close() throws IOException {
        force.close();
    }
}
