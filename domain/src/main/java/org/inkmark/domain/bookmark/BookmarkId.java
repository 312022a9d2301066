package org.inkmark.domain.bookmark;

import org.inkmark.domain.Ids;

/** @param value positive and below 2^53 */
public record BookmarkId(long value) {

    public BookmarkId {
        Ids.check("bookmark id", value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
