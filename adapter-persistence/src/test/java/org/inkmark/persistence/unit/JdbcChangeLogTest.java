package org.inkmark.persistence.unit;

import org.inkmark.application.memory.SettableClock;
import org.inkmark.application.port.ChangeLog;
import org.inkmark.application.port.ChangeLogContract;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.persistence.TestDatabase;

class JdbcChangeLogTest extends ChangeLogContract {

    private final TestDatabase database = TestDatabase.shared();

    @Override
    protected void emptyStore() {
        database.empty();
    }

    @Override
    protected ChangeLog changeLog() {
        return database.get(ChangeLog.class);
    }

    @Override
    protected UnitOfWork units() {
        return database.get(UnitOfWork.class);
    }

    @Override
    protected SettableClock clock() {
        return database.clock();
    }
}
