package org.inkmark.application.post;

import java.time.Instant;

/** When a post is to become public. */
public sealed interface PublishTime {

    record Now() implements PublishTime {}

    /** At an instant, past or to come. */
    record At(Instant instant) implements PublishTime {}

    static PublishTime now() {
        return new Now();
    }

    static PublishTime at(Instant instant) {
        return new At(instant);
    }

    default Instant instant(Instant now) {
        return switch (this) {
            case Now() -> now;
            case At(var instant) -> instant;
        };
    }
}
