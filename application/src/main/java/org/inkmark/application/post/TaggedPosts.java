package org.inkmark.application.post;

import org.inkmark.domain.page.Page;
import org.inkmark.domain.tag.Tag;

/** The public posts of a tag, with the label under which the tag was first typed. */
public record TaggedPosts(Tag tag, Page<PostView> posts) {}
