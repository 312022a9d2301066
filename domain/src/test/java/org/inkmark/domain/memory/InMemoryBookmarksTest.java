package org.inkmark.domain.memory;

import org.inkmark.domain.bookmark.BookmarkRepository;
import org.inkmark.domain.bookmark.BookmarkRepositoryContract;
import org.inkmark.domain.user.UserRepository;

class InMemoryBookmarksTest extends BookmarkRepositoryContract {

    private InMemoryStore store = new InMemoryStore();

    @Override
    protected void emptyStore() {
        store = new InMemoryStore();
    }

    @Override
    protected void inUnit(Runnable work) {
        store.inUnit(work);
    }

    @Override
    protected BookmarkRepository bookmarks() {
        return store.bookmarks();
    }

    @Override
    protected UserRepository users() {
        return store.users();
    }
}
