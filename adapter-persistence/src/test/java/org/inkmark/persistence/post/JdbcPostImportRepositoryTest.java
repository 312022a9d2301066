package org.inkmark.persistence.post;

import org.inkmark.domain.post.PostImportRepository;
import org.inkmark.domain.post.PostImportRepositoryContract;
import org.inkmark.domain.post.PostRepository;
import org.inkmark.domain.user.UserRepository;
import org.inkmark.persistence.TestDatabase;
import org.inkmark.persistence.engine.EachEngine;
import org.inkmark.persistence.engine.TestEngine;

@EachEngine
class JdbcPostImportRepositoryTest extends PostImportRepositoryContract {

    private final TestDatabase database;

    JdbcPostImportRepositoryTest(TestEngine engine) {
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
    protected PostImportRepository imports() {
        return database.get(PostImportRepository.class);
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
