package org.inkmark.domain.attempt;

import java.time.Duration;

/** How often something may be tried: so many times at once, and after that once in every interval. */
public record Allowance(int atOnce, Duration interval) {

    public Allowance {
        if (atOnce < 1 || !interval.isPositive()) {
            throw new IllegalArgumentException("an allowance is of 1 or more in an interval");
        }
    }

    public Budget of(AttemptKey key) {
        return new Budget(key, this);
    }
}
