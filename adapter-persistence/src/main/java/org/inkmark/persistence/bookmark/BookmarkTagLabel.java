package org.inkmark.persistence.bookmark;

import io.micronaut.core.annotation.Introspected;
import org.inkmark.domain.tag.Tag;

/** A tag of a bookmark, with the label of the tag. */
@Introspected
record BookmarkTagLabel(long bookmarkId, String tag, String label) {

    Tag toTag() {
        return new Tag(tag, label);
    }
}
