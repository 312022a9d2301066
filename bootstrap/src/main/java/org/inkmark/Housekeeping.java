package org.inkmark;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.inkmark.application.site.KeepHouse;

/** Tidies up while the server runs. */
@Singleton
@Requires(property = "inkmark.serving")
class Housekeeping {
    private final KeepHouse keepHouse;

    Housekeeping(KeepHouse keepHouse) {
        this.keepHouse = keepHouse;
    }

    @Scheduled(initialDelay = "1m", fixedDelay = "1h")
    void tidy() {
        keepHouse.tidy();
    }
}
