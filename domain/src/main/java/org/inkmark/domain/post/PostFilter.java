package org.inkmark.domain.post;

import java.time.Instant;
import java.util.Optional;
import org.inkmark.domain.tag.Tag;
import org.inkmark.domain.user.UserId;

/**
 * Which posts a list holds, and in which order. What is absent does not restrict.
 *
 * @param titleWords words that the title must all contain, whatever their case
 * @param now        the instant at which the states are asked for
 */
public record PostFilter(
        Optional<UserId> author,
        Optional<Tag> tag,
        Optional<PostState> state,
        Optional<String> titleWords,
        Order order,
        Instant now) {

    /** Both run from the newest to the oldest. */
    public enum Order {
        /** By publication; holds no drafts. */
        BY_PUBLICATION,
        /** By the last change. */
        BY_CHANGE
    }

    /** What readers see. */
    public static PostFilter publicAt(Instant now) {
        return new PostFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.of(PostState.PUBLISHED),
                Optional.empty(),
                Order.BY_PUBLICATION,
                now);
    }

    /** Every post, by newest change. */
    public static PostFilter all(Instant now) {
        return new PostFilter(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Order.BY_CHANGE, now);
    }

    public PostFilter by(UserId user) {
        return new PostFilter(Optional.of(user), tag, state, titleWords, order, now);
    }

    public PostFilter tagged(Tag wanted) {
        return new PostFilter(author, Optional.of(wanted), state, titleWords, order, now);
    }

    public PostFilter in(PostState wanted) {
        return new PostFilter(author, tag, Optional.of(wanted), titleWords, order, now);
    }

    public PostFilter titled(String words) {
        return new PostFilter(author, tag, state, Optional.of(words), order, now);
    }
}
