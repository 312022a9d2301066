package org.inkmark.domain.memory;

import org.inkmark.domain.post.PostImportRepository;
import org.inkmark.domain.post.PostImportRepositoryContract;
import org.inkmark.domain.post.PostRepository;
import org.inkmark.domain.user.UserRepository;

class InMemoryPostImportsTest extends PostImportRepositoryContract {

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
    protected PostImportRepository imports() {
        return store.postImports();
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
