package org.inkmark.persistence.user;

import org.inkmark.domain.bookmark.BookmarkRepository;
import org.inkmark.domain.post.PostRepository;
import org.inkmark.domain.user.UserRepository;
import org.inkmark.domain.user.UserRepositoryContract;
import org.inkmark.persistence.TestDatabase;
import org.inkmark.persistence.engine.EachEngine;
import org.inkmark.persistence.engine.TestEngine;

@EachEngine
class JdbcUserRepositoryTest extends UserRepositoryContract {

    private final TestDatabase database;

    JdbcUserRepositoryTest(TestEngine engine) {
        database = TestDatabase.shared(engine);
    }

    @Override
    protected void emptyStore() {
        database.empty();
    }

    @Override
    protected void inUnit(Runnable work) {
        database.inUnit(work);
    }

    @Override
    protected UserRepository users() {
        return database.get(UserRepository.class);
    }

    @Override
    protected PostRepository posts() {
        return database.get(PostRepository.class);
    }

    @Override
    protected BookmarkRepository bookmarks() {
        return database.get(BookmarkRepository.class);
    }
}
