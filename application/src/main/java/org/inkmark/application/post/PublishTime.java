package org.inkmark.application.post;

import java.time.Instant;
import org.inkmark.domain.InvalidValue;

/** When a post is to become public. */
public sealed interface PublishTime {

    record Now() implements PublishTime {}

    /** At an instant, past or to come. */
    record At(Instant instant) implements PublishTime {}

    /**
     * What was typed for a time and is none, so that it is told together with whatever else is wrong.
     *
     * @param reason what is expected, readable behind the field's name
     */
    record Unreadable(String reason) implements PublishTime {}

    static PublishTime now() {
        return new Now();
    }

    static PublishTime at(Instant instant) {
        return new At(instant);
    }

    static PublishTime unreadable(String reason) {
        return new Unreadable(reason);
    }

    /** @throws InvalidValue if it is no time */
    default Instant instant(Instant now) {
        return switch (this) {
            case Now() -> now;
            case At(var instant) -> instant;
            case Unreadable(var reason) -> throw new InvalidValue("published at", reason);
        };
    }
}
