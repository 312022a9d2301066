package org.inkmark.domain.session;

import java.time.Duration;

/** How long somebody stays signed in. */
public enum Stay {
    /** On a device that may be anybody's: the browser forgets the session as it is closed. */
    BRIEF(Duration.ofHours(12), Duration.ofDays(1)),
    /** On a device of one's own, as whoever signs in has said. */
    REMEMBERED(Duration.ofDays(30), Duration.ofDays(90));

    private final Duration unused;
    private final Duration longest;

    Stay(Duration unused, Duration longest) {
        this.unused = unused;
        this.longest = longest;
    }

    /** How long a session lasts in which nothing happens. */
    public Duration unused() {
        return unused;
    }

    /** How long a session lasts at most, whatever happens. */
    public Duration longest() {
        return longest;
    }
}
