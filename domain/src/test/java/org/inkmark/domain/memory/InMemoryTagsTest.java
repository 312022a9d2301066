package org.inkmark.domain.memory;

import org.inkmark.domain.bookmark.BookmarkRepository;
import org.inkmark.domain.post.PostRepository;
import org.inkmark.domain.tag.TagRepository;
import org.inkmark.domain.tag.TagRepositoryContract;
import org.inkmark.domain.user.UserRepository;

class InMemoryTagsTest extends TagRepositoryContract {

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
    protected TagRepository tags() {
        return store.tags();
    }

    @Override
    protected PostRepository posts() {
        return store.posts();
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
