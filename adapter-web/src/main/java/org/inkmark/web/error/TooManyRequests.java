package org.inkmark.web.error;

import java.time.Duration;

/** A client that asked more often than it may. Nothing was done. */
public final class TooManyRequests extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    /** @param wait after which it may ask again */
    public TooManyRequests(Duration wait) {
        super("too many requests", null, false, false);
        this.wait = wait;
    }

    /** For the header Retry-After, at least 1. */
    long seconds() {
        return wait.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
