package org.inkmark.web.bookmark;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.inkmark.web.page.Pager;

/** Everybody's public bookmarks, the newest first. */
@Introspected
record BookmarkListPage(String canonical, List<BookmarkItem> bookmarks, Pager pager) {}
