package org.inkmark.domain.post;

/** What a post is at a given instant: scheduled posts become published by the clock alone. */
public enum PostState {
    DRAFT,
    SCHEDULED,
    PUBLISHED
}
