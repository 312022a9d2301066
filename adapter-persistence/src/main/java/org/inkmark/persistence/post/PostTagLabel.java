package org.inkmark.persistence.post;

import io.micronaut.core.annotation.Introspected;
import org.inkmark.domain.tag.Tag;

/** A tag of a post, with the label of the tag. */
@Introspected
record PostTagLabel(long postId, String tag, String label) {

    Tag toTag() {
        return new Tag(tag, label);
    }
}
