package org.inkmark.application.bookmark;

import org.inkmark.domain.bookmark.Bookmark;
import org.inkmark.domain.user.Byline;

/** A bookmark and who keeps it. */
public record BookmarkView(Bookmark bookmark, Byline owner) {}
