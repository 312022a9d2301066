package org.inkmark.persistence.session;

import org.inkmark.domain.session.SessionRepository;
import org.inkmark.domain.session.SessionRepositoryContract;
import org.inkmark.domain.user.UserRepository;
import org.inkmark.persistence.TestDatabase;

class JdbcSessionRepositoryTest extends SessionRepositoryContract {

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
    protected SessionRepository sessions() {
        return database.get(SessionRepository.class);
    }

    @Override
    protected UserRepository users() {
        return database.get(UserRepository.class);
    }
}
