package org.inkmark.architecture.samples.cycles.domain.user;

import org.inkmark.architecture.samples.cycles.domain.post.BrokenPost;

/** An author who knows the posts. */
public interface Author {
    BrokenPost latest();
}
