package org.inkmark;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.inkmark.application.site.KeepHouse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tidies up while the server runs: from when it listens, so that one which cannot start ends without a word of this. */
@Singleton
@Requires(property = "inkmark.serving")
class Housekeeping implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration THEN = Duration.ofHours(1);

    private final KeepHouse keepHouse;
    private final TaskScheduler scheduler;

    Housekeeping(KeepHouse keepHouse, TaskScheduler scheduler) {
        this.keepHouse = keepHouse;
        this.scheduler = scheduler;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent started) {
        var _ = scheduler.scheduleWithFixedDelay(FIRST, THEN, this::tidy);
    }

    private void tidy() {
        try {
            keepHouse.tidy();
        } catch (RuntimeException e) {
            LOG.warn("What is old could not be tidied up; it is tried again in an hour", e);
        }
    }
}
