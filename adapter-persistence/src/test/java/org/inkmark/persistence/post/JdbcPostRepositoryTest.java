package org.inkmark.persistence.post;

import org.inkmark.domain.post.PostRepository;
import org.inkmark.domain.post.PostRepositoryContract;
import org.inkmark.domain.user.UserRepository;
import org.inkmark.persistence.TestDatabase;
import org.inkmark.persistence.engine.EachEngine;
import org.inkmark.persistence.engine.TestEngine;

@EachEngine
class JdbcPostRepositoryTest extends PostRepositoryContract {

    private final TestDatabase database;

    JdbcPostRepositoryTest(TestEngine engine) {
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
    protected PostRepository posts() {
        return database.get(PostRepository.class);
    }

    @Override
    protected UserRepository users() {
        return database.get(UserRepository.class);
    }
}
