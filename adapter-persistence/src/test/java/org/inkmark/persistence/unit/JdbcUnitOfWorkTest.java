package org.inkmark.persistence.unit;

import org.inkmark.application.port.ChangeLog;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.application.port.UnitOfWorkContract;
import org.inkmark.domain.site.SettingsRepository;
import org.inkmark.domain.user.UserRepository;
import org.inkmark.persistence.TestDatabase;
import org.inkmark.persistence.engine.EachEngine;
import org.inkmark.persistence.engine.TestEngine;

@EachEngine
class JdbcUnitOfWorkTest extends UnitOfWorkContract {

    private final TestEngine engine;
    private final TestDatabase database;

    JdbcUnitOfWorkTest(TestEngine engine) {
        this.engine = engine;
        database = TestDatabase.shared(engine);
    }

    @Override
    protected void emptyStore() {
        database.empty();
    }

    @Override
    protected boolean unitsRunSideBySide() {
        return engine.unitsRunSideBySide();
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
    protected SettingsRepository settings() {
        return database.get(SettingsRepository.class);
    }

    @Override
    protected UserRepository users() {
        return database.get(UserRepository.class);
    }
}
