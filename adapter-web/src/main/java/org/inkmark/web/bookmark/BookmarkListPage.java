package org.inkmark.web.bookmark;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.inkmark.web.page.Filter;
import org.inkmark.web.page.Pager;

/**
 * Bookmarks, the newest first.
 *
 * @param filters links that show fewer of them or more; none for readers
 */
@Introspected
record BookmarkListPage(
        String canonical, List<BookmarkItem> bookmarks, boolean filtered, List<Filter> filters, Pager pager) {}
