package org.inkmark.domain.bookmark;

/** Who sees a bookmark. */
public enum Visibility {
    /** Its owner alone. */
    PRIVATE,
    /** Everybody. */
    PUBLIC
}
