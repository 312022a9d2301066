package org.inkmark.domain.memory;

import org.inkmark.domain.post.PostRepository;
import org.inkmark.domain.post.PostRepositoryContract;
import org.inkmark.domain.user.UserRepository;

class InMemoryPostsTest extends PostRepositoryContract {

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
    protected PostRepository posts() {
        return store.posts();
    }

    @Override
    protected UserRepository users() {
        return store.users();
    }
}
