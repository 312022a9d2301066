package org.inkmark.persistence.unit;

import org.inkmark.application.memory.SettableClock;
import org.inkmark.application.port.ChangeLog;
import org.inkmark.application.port.ChangeLogContract;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.persistence.TestDatabase;
import org.inkmark.persistence.engine.EachEngine;
import org.inkmark.persistence.engine.TestEngine;

@EachEngine
class JdbcChangeLogTest extends ChangeLogContract {

    private final TestDatabase database;

    JdbcChangeLogTest(TestEngine engine) {
        database = TestDatabase.shared(engine);
    }

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
