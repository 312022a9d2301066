package org.inkmark.persistence.token;

import org.inkmark.domain.token.OneTimeTokenRepository;
import org.inkmark.domain.token.OneTimeTokenRepositoryContract;
import org.inkmark.domain.user.UserRepository;
import org.inkmark.persistence.TestDatabase;
import org.inkmark.persistence.engine.EachEngine;
import org.inkmark.persistence.engine.TestEngine;

@EachEngine
class JdbcOneTimeTokenRepositoryTest extends OneTimeTokenRepositoryContract {

    private final TestDatabase database;

    JdbcOneTimeTokenRepositoryTest(TestEngine engine) {
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
    protected OneTimeTokenRepository tokens() {
        return database.get(OneTimeTokenRepository.class);
    }

    @Override
    protected UserRepository users() {
        return database.get(UserRepository.class);
    }
}
