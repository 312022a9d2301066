package org.inkmark.application.bookmark;

import org.inkmark.application.memory.InMemorySite;
import org.inkmark.application.user.UserServices;

/** The services of this package over a site in memory. */
final class BookmarkServices {

    private BookmarkServices() {}

    static ManageBookmarks manageBookmarks(InMemorySite site) {
        return new BookmarkWriter(
                site.store().bookmarks(), UserServices.users(site), site.ids(), site.units(), site.clock());
    }

    static BrowseBookmarks browseBookmarks(InMemorySite site) {
        return new BookmarkReader(
                site.store().bookmarks(), site.store().tags(), UserServices.users(site), site.units());
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
