package org.inkmark.application.post;

import org.inkmark.domain.post.Post;
import org.inkmark.domain.user.Byline;

/** A post and who wrote it. */
public record PostView(Post post, Byline author) {}
