package org.inkmark.persistence.bookmark;

import org.inkmark.domain.bookmark.BookmarkRepository;
import org.inkmark.domain.bookmark.BookmarkRepositoryContract;
import org.inkmark.domain.user.UserRepository;
import org.inkmark.persistence.TestDatabase;
import org.inkmark.persistence.engine.EachEngine;
import org.inkmark.persistence.engine.TestEngine;

@EachEngine
class JdbcBookmarkRepositoryTest extends BookmarkRepositoryContract {

    private final TestDatabase database;

    JdbcBookmarkRepositoryTest(TestEngine engine) {
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
    protected BookmarkRepository bookmarks() {
        return database.get(BookmarkRepository.class);
    }

    @Override
    protected UserRepository users() {
        return database.get(UserRepository.class);
    }
}
