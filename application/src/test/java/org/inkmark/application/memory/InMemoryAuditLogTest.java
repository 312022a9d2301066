package org.inkmark.application.memory;

import org.inkmark.application.port.AuditLog;
import org.inkmark.application.port.AuditLogContract;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.domain.memory.InMemoryStore;
import org.inkmark.domain.site.SettingsRepository;

class InMemoryAuditLogTest extends AuditLogContract {
    private final SettableClock clock = new SettableClock(NOON);
    private final SettableOrigin origin = new SettableOrigin();
    private InMemoryStore store = new InMemoryStore();

    @Override
    protected void emptyStore() {
        store = new InMemoryStore();
    }

    @Override
    protected AuditLog auditLog() {
        return new InMemoryAuditLog(store);
    }

    @Override
    protected UnitOfWork units() {
        return InMemoryUnitOfWork.over(store, clock, origin);
    }

    @Override
    protected SettingsRepository settings() {
        return store.settings();
    }

    @Override
    protected SettableClock clock() {
        return clock;
    }

    @Override
    protected SettableOrigin origin() {
        return origin;
    }
}
