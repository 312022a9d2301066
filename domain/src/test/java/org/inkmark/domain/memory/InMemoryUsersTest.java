package org.inkmark.domain.memory;

import org.inkmark.domain.bookmark.BookmarkRepository;
import org.inkmark.domain.post.PostRepository;
import org.inkmark.domain.user.UserRepository;
import org.inkmark.domain.user.UserRepositoryContract;

class InMemoryUsersTest extends UserRepositoryContract {

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
    protected UserRepository users() {
        return store.users();
    }

    @Override
    protected PostRepository posts() {
        return store.posts();
    }

    @Override
    protected BookmarkRepository bookmarks() {
        return store.bookmarks();
    }
}
