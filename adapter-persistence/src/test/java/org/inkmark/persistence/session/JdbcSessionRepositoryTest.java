package org.inkmark.persistence.session;

import org.inkmark.domain.session.SessionRepository;
import org.inkmark.domain.session.SessionRepositoryContract;
import org.inkmark.domain.user.UserRepository;
import org.inkmark.persistence.TestDatabase;
import org.inkmark.persistence.engine.EachEngine;
import org.inkmark.persistence.engine.TestEngine;

@EachEngine
class JdbcSessionRepositoryTest extends SessionRepositoryContract {

    private final TestDatabase database;

    JdbcSessionRepositoryTest(TestEngine engine) {
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
    protected SessionRepository sessions() {
        return database.get(SessionRepository.class);
    }

    @Override
    protected UserRepository users() {
        return database.get(UserRepository.class);
    }
}
