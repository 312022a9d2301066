package org.inkmark.application.memory;

import org.inkmark.application.port.ChangeLog;
import org.inkmark.application.port.ChangeLogContract;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.domain.memory.InMemoryStore;

class InMemoryChangeLogTest extends ChangeLogContract {

    private final SettableClock clock = new SettableClock(NOON);
    private InMemoryStore store = new InMemoryStore();

    @Override
    protected void emptyStore() {
        store = new InMemoryStore();
    }

    @Override
    protected ChangeLog changeLog() {
        return new InMemoryChangeLog(store);
    }

    @Override
    protected UnitOfWork units() {
        return InMemoryUnitOfWork.over(store, clock, new SettableOrigin());
    }

    @Override
    protected SettableClock clock() {
        return clock;
    }
}
