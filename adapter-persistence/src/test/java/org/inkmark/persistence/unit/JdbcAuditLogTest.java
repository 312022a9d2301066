package org.inkmark.persistence.unit;

import org.inkmark.application.memory.SettableClock;
import org.inkmark.application.memory.SettableOrigin;
import org.inkmark.application.port.AuditLog;
import org.inkmark.application.port.AuditLogContract;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.domain.site.SettingsRepository;
import org.inkmark.persistence.TestDatabase;
import org.inkmark.persistence.engine.EachEngine;
import org.inkmark.persistence.engine.TestEngine;

@EachEngine
class JdbcAuditLogTest extends AuditLogContract {

    private final TestDatabase database;

    JdbcAuditLogTest(TestEngine engine) {
        database = TestDatabase.shared(engine);
    }

    @Override
    protected void emptyStore() {
        database.empty();
    }

    @Override
    protected AuditLog auditLog() {
        return database.get(AuditLog.class);
    }

    @Override
    protected UnitOfWork units() {
        return database.get(UnitOfWork.class);
    }

    @Override
    protected SettingsRepository settings() {
        return database.get(SettingsRepository.class);
    }

    @Override
    protected SettableClock clock() {
        return database.clock();
    }

    @Override
    protected SettableOrigin origin() {
        return database.get(SettableOrigin.class);
    }
}
