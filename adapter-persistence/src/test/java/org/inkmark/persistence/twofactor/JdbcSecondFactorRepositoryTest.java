package org.inkmark.persistence.twofactor;

import org.inkmark.domain.twofactor.SecondFactorRepository;
import org.inkmark.domain.twofactor.SecondFactorRepositoryContract;
import org.inkmark.domain.user.UserRepository;
import org.inkmark.persistence.TestDatabase;
import org.inkmark.persistence.engine.EachEngine;
import org.inkmark.persistence.engine.TestEngine;

@EachEngine
class JdbcSecondFactorRepositoryTest extends SecondFactorRepositoryContract {

    private final TestDatabase database;

    JdbcSecondFactorRepositoryTest(TestEngine engine) {
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
    protected SecondFactorRepository factors() {
        return database.get(SecondFactorRepository.class);
    }

    @Override
    protected UserRepository users() {
        return database.get(UserRepository.class);
    }
}
