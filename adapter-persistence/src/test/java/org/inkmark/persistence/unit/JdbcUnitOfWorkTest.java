package org.inkmark.persistence.unit;

import org.inkmark.application.port.ChangeLog;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.application.port.UnitOfWorkContract;
import org.inkmark.domain.user.UserRepository;
import org.inkmark.persistence.TestDatabase;

class JdbcUnitOfWorkTest extends UnitOfWorkContract {

    private final TestDatabase database = TestDatabase.shared();

    @Override
    protected void emptyStore() {
        database.empty();
    }

    @Override
    protected UnitOfWork units() {
        return database.get(UnitOfWork.class);
    }

    @Override
    protected ChangeLog changeLog() {
        return database.get(ChangeLog.class);
    }

    @Override
    protected UserRepository users() {
        return database.get(UserRepository.class);
    }
}
