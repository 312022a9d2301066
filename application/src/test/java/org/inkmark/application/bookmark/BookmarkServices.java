package org.inkmark.application.bookmark;

import org.inkmark.application.memory.InMemorySite;
import org.inkmark.application.port.IdGenerator;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.application.user.UserServices;
import org.inkmark.domain.bookmark.BookmarkRepository;

/** The services of this package over a site in memory. */
final class BookmarkServices {

    private BookmarkServices() {}

    static ManageBookmarks manageBookmarks(InMemorySite site) {
        return manageBookmarks(site, site.store().bookmarks(), site.ids(), site.units());
    }

    static ManageBookmarks manageBookmarks(
            InMemorySite site, BookmarkRepository bookmarks, IdGenerator ids, UnitOfWork units) {
        var users = UserServices.users(site);
        return new BookmarkWriter(bookmarks, new BookmarkAccess(bookmarks, users), users, ids, units, site.clock());
    }

    static BrowseBookmarks browseBookmarks(InMemorySite site) {
        var bookmarks = site.store().bookmarks();
        var users = UserServices.users(site);
        return new BookmarkReader(
                bookmarks, site.store().tags(), users, new BookmarkAccess(bookmarks, users), site.units());
    }

    static ExportBookmarks exportBookmarks(InMemorySite site) {
        return new BookmarkExporter(site.store().bookmarks(), UserServices.users(site), site.units());
    }

    static ImportBookmarks importBookmarks(InMemorySite site) {
        return new BookmarkImporter(
                site.store().bookmarks(),
                UserServices.users(site),
                site.ids(),
                site.units(),
                site.storage(),
                site.clock());
    }
}
