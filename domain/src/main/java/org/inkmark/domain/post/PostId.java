package org.inkmark.domain.post;

import org.inkmark.domain.Ids;

/** @param value positive and below 2^53 */
public record PostId(long value) {

    public PostId {
        Ids.check("post id", value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
