package org.inkmark.persistence.tag;

import org.inkmark.domain.bookmark.BookmarkRepository;
import org.inkmark.domain.post.PostRepository;
import org.inkmark.domain.tag.TagRepository;
import org.inkmark.domain.tag.TagRepositoryContract;
import org.inkmark.domain.user.UserRepository;
import org.inkmark.persistence.TestDatabase;
import org.inkmark.persistence.engine.EachEngine;
import org.inkmark.persistence.engine.TestEngine;

@EachEngine
class JdbcTagRepositoryTest extends TagRepositoryContract {

    private final TestDatabase database;

    JdbcTagRepositoryTest(TestEngine engine) {
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
    protected TagRepository tags() {
        return database.get(TagRepository.class);
    }

    @Override
    protected PostRepository posts() {
        return database.get(PostRepository.class);
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
