package org.inkmark.application.memory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Stands still until it is set, and ticks in microseconds as the real one does. */
public final class SettableClock implements InstantSource {

    private volatile Instant now;

    public SettableClock(Instant now) {
        this.now = now.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public Instant instant() {
        return now;
    }

    public void set(Instant next) {
        now = next.truncatedTo(ChronoUnit.MICROS);
    }

    public void advance(Duration duration) {
        set(now.plus(duration));
    }
}
