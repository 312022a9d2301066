package org.inkmark.cli.post.file;

import java.time.Instant;
import java.util.List;

/**
 * What must be known of a file before the first post is imported.
 *
 * @param publishedAt   the end of time for a draft
 * @param oldPaths      at which its post answered on the other site
 * @param maybeOldPaths at which it answered if that site counted its days otherwise
 */
public record FileOutline(MarkdownFile file, Instant publishedAt, List<String> oldPaths, List<String> maybeOldPaths) {}
