package org.inkmark.library;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.inkmark.application.port.Afterwards;
import org.inkmark.application.port.Mailer.MailNotSent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Kept in memory: what waits for another try when the server ends is not done. */
@Singleton
final class LaterTasks implements Afterwards {
    private static final Logger LOG = LoggerFactory.getLogger(LaterTasks.class);
    private static final int THREADS = 2;

    /** What may wait at once: strangers can ask for mail. */
    private static final int MOST = 200;

    private static final List<Duration> TRIED_AGAIN_AFTER =
            List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(5));

    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(
            THREADS, Thread.ofPlatform().daemon().name("afterwards-", 0).factory());
    private final Semaphore places;
    private final List<Duration> delays;

    @Inject
    LaterTasks() {
        this(MOST, TRIED_AGAIN_AFTER);
    }

    LaterTasks(int most, List<Duration> delays) {
        this.places = new Semaphore(most);
        this.delays = delays;
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public void run(String what, Runnable work) {
        if (!places.tryAcquire()) {
            LOG.warn("Not done, as too much waits already: {}", what);
            return;
        }
        executor.execute(() -> attempt(what, work, delays));
    }

    private void attempt(String what, Runnable work, List<Duration> left) {
        try {
            work.run();
            places.release();
        } catch (RuntimeException failed) {
            tryAgain(what, work, left, failed);
        }
    }

    private void tryAgain(String what, Runnable work, List<Duration> left, RuntimeException failed) {
        if (left.isEmpty()) {
            log("Given up", what, failed);
            places.release();
            return;
        }
        var delay = left.getFirst();
        log("Tried again in %d s".formatted(delay.toSeconds()), what, failed);
        var _ = executor.schedule(
                () -> attempt(what, work, left.subList(1, left.size())), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void log(String consequence, String what, RuntimeException failed) {
        if (failed instanceof MailNotSent) {
            LOG.warn("{}: {}: {}", consequence, what, failed.getMessage());
        } else {
            LOG.warn("{}: {}", consequence, what, failed);
        }
    }

    /** Drops what waits. What is being done goes on, on threads that keep no process alive. */
    @PreDestroy
    void end() {
        executor.shutdown();
    }
}
