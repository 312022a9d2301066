package org.inkmark.web.bookmark;

import jakarta.inject.Singleton;
import java.util.List;
import org.inkmark.application.bookmark.BookmarkView;
import org.inkmark.application.site.BrowseSite;
import org.inkmark.domain.page.Page;
import org.inkmark.domain.site.Site;
import org.inkmark.domain.tag.Tag;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Role;
import org.inkmark.web.link.Links;
import org.inkmark.web.markdown.RenderedTexts;
import org.inkmark.web.page.ShownTime;

/** Makes of bookmarks what pages show. */
@Singleton
class BookmarkItems {
    private final BrowseSite site;
    private final Links links;
    private final RenderedTexts texts;

    BookmarkItems(BrowseSite site, Links links, RenderedTexts texts) {
        this.site = site;
        this.links = links;
        this.texts = texts;
    }

    List<BookmarkItem> all(Page<BookmarkView> page, Actor reader) {
        var settings = site.site();
        return page.items().stream().map(view -> item(view, reader, settings)).toList();
    }

    BookmarkItem item(BookmarkView view, Actor reader) {
        return item(view, reader, site.site());
    }

    private BookmarkItem item(BookmarkView view, Actor reader, Site settings) {
        var bookmark = view.bookmark();
        var address = bookmark.address().typed();
        return new BookmarkItem(
                bookmark.id().toString(),
                bookmark.heading(),
                address,
                view.owner().role().includes(Role.AUTHOR) ? "noopener" : "nofollow ugc noopener",
                bookmark.address().host(),
                texts.note(view),
                bookmark.tags().list().stream().map(Tag::label).toList(),
                view.owner().name(),
                ShownTime.day(bookmark.createdAt(), settings),
                bookmark.isPublic(),
                bookmark.toRead(),
                bookmark.mayBeChangedBy(reader),
                links.editBookmark(address),
                links.deleteBookmark(address));
    }
}
