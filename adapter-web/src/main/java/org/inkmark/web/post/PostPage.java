package org.inkmark.web.post;

import io.micronaut.core.annotation.Introspected;

/** One post. */
@Introspected
record PostPage(PostItem post, String canonical) {}
