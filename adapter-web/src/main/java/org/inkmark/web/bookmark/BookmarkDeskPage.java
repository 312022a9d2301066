package org.inkmark.web.bookmark;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.inkmark.web.page.ListFilter;
import org.inkmark.web.page.Pager;

/** One's own bookmarks, the newest first. */
@Introspected
record BookmarkDeskPage(List<BookmarkItem> bookmarks, ListFilter filter, Pager pager) {}
