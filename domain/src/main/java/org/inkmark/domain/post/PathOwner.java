package org.inkmark.domain.post;

/** What is known of a path. */
public sealed interface PathOwner {

    /** A post answers here. */
    record Current(Post post) implements PathOwner {}

    /** A post answered here before, or on the site that it was imported from; now it answers at its own path. */
    record Former(Post post) implements PathOwner {}

    /** A post that is deleted was public here. */
    record Gone() implements PathOwner {}
}
