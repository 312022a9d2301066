package org.inkmark.persistence;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.time.InstantSourceFactory;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import org.inkmark.application.memory.SettableClock;

/** The clock that the tests set. */
@Factory
@Requires(env = TestDatabase.ENVIRONMENT)
final class TestClock {

    @Singleton
    @Primary // where the program's own is on the class path too
    @Replaces(value = InstantSource.class, factory = InstantSourceFactory.class)
    SettableClock clock() {
        return new SettableClock(Instant.parse("2026-03-01T12:00:00Z"));
    }
}
