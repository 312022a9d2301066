package org.inkmark.domain;

import java.time.Duration;

/** Not now, as it was asked for too often, or by too many at once. The same may succeed later. */
public final class TryLater extends DomainException {

    private static final long serialVersionUID = 1L;

    private static final long SECONDS_TOLD = 90;

    private final Duration wait;

    /**
     * @param reason {@code too many wrong passwords}
     * @param wait   how long to wait, of which whole seconds are told, at least one
     */
    public TryLater(String reason, Duration wait) {
        this(reason, seconds(wait));
    }

    private TryLater(String reason, long seconds) {
        super("%s: wait %s, then try again".formatted(reason, told(seconds)));
        wait = Duration.ofSeconds(seconds);
    }

    /** How long to wait: one second or more. */
    public Duration howLong() {
        return wait;
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds());
    }

    private static String told(long seconds) {
        if (seconds > SECONDS_TOLD) {
            return (seconds + 59) / 60 + " minutes";
        }
        return seconds == 1 ? "a second" : seconds + " seconds";
    }
}
