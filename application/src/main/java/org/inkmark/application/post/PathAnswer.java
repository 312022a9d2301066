package org.inkmark.application.post;

import org.inkmark.domain.post.PostPath;

/** What a reader gets at a path. */
public sealed interface PathAnswer {

    record Found(PostView view) implements PathAnswer {}

    /** The post is public at another path now. */
    record MovedTo(PostPath path) implements PathAnswer {}

    /** There was a post, which is deleted. */
    record Gone() implements PathAnswer {}
}
