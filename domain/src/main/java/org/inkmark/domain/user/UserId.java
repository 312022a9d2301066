package org.inkmark.domain.user;

import org.inkmark.domain.Ids;

/** @param value positive and below 2^53 */
public record UserId(long value) {

    public UserId {
        Ids.check("user id", value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
