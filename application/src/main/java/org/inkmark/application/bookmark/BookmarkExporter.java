package org.inkmark.application.bookmark;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.application.user.Users;
import org.inkmark.domain.audit.AuditAction;
import org.inkmark.domain.audit.AuditThing;
import org.inkmark.domain.audit.Deed;
import org.inkmark.domain.bookmark.Bookmark;
import org.inkmark.domain.bookmark.BookmarkFilter;
import org.inkmark.domain.bookmark.BookmarkRepository;
import org.inkmark.domain.page.Page;
import org.inkmark.domain.user.Actor;

@Singleton
final class BookmarkExporter implements ExportBookmarks {
    private final BookmarkRepository bookmarks;
    private final Users users;
    private final UnitOfWork units;

    BookmarkExporter(BookmarkRepository bookmarks, Users users, UnitOfWork units) {
        this.bookmarks = bookmarks;
        this.users = users;
        this.units = units;
    }

    @Override
    public Stream<Bookmark> exportAll(Actor actor, String username) {
        var owner = users.actedFor(
                actor, username, Bookmark.areAllKeptBy(actor), "only users themselves may export their bookmarks");
        units.run(changes ->
                changes.add(new Deed(actor, AuditAction.BOOKMARKS_EXPORTED, AuditThing.bookmarksOf(owner.username()))));
        var wanted = BookmarkFilter.all().of(owner.id());
        return Page.all(request -> units.read(() -> bookmarks.list(wanted, request)));
    }
}
