package org.inkmark.domain.post;

import java.time.Instant;
import java.util.Optional;
import org.inkmark.domain.Instants;

/** Whether and from when on a post is public. */
public sealed interface Publication {

    /** Not to be seen by readers. */
    record Draft() implements Publication {}

    /**
     * Public from an instant on; one that lies ahead makes the post scheduled.
     *
     * @param at in microseconds
     */
    record Published(Instant at) implements Publication {
        public Published {
            at = Instants.micros("published at", at);
        }
    }

    static Publication draft() {
        return new Draft();
    }

    static Publication published(Instant at) {
        return new Published(at);
    }

    static Publication of(Optional<Instant> publishedAt) {
        return publishedAt.map(Publication::published).orElseGet(Publication::draft);
    }

    /** From when on the post is public, none for a draft. */
    default Optional<Instant> publishedAt() {
        return switch (this) {
            case Draft() -> Optional.empty();
            case Published(var at) -> Optional.of(at);
        };
    }

    default PostState stateAt(Instant now) {
        return switch (this) {
            case Draft() -> PostState.DRAFT;
            case Published(var at) -> at.isAfter(now) ? PostState.SCHEDULED : PostState.PUBLISHED;
        };
    }
}
