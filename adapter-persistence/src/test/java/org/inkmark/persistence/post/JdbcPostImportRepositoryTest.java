package org.inkmark.persistence.post;

import org.inkmark.domain.post.PostImportRepository;
import org.inkmark.domain.post.PostImportRepositoryContract;
import org.inkmark.domain.post.PostRepository;
import org.inkmark.domain.user.UserRepository;
import org.inkmark.persistence.TestDatabase;

class JdbcPostImportRepositoryTest extends PostImportRepositoryContract {

    private final TestDatabase database = TestDatabase.shared();

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
