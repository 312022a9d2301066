package org.inkmark.application.memory;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.inkmark.application.port.AuditLog;
import org.inkmark.domain.audit.AuditEvent;
import org.inkmark.domain.audit.AuditFilter;
import org.inkmark.domain.audit.Deed;
import org.inkmark.domain.audit.Origin;
import org.inkmark.domain.memory.InMemoryStore;
import org.inkmark.domain.memory.InMemoryStore.Table;
import org.inkmark.domain.memory.Lists;
import org.inkmark.domain.page.Page;
import org.inkmark.domain.page.PageRequest;

/** Who did what by the units over an {@link InMemoryStore}. */
public final class InMemoryAuditLog implements AuditLog {
    private static final Table<Long, AuditEvent> EVENTS = new Table<>();
    private static final AtomicLong IDS = new AtomicLong();

    private final InMemoryStore store;

    public InMemoryAuditLog(InMemoryStore store) {
        this.store = store;
    }

    static void append(InMemoryStore store, List<Deed> deeds, Instant now, Origin origin) {
        var events = store.write(EVENTS);
        for (var deed : deeds) {
            var id = IDS.incrementAndGet();
            events.put(id, AuditEvent.of(id, now, deed, origin));
        }
    }

    @Override
    public Page<AuditEvent> list(AuditFilter filter, PageRequest request) {
        return Lists.page(store.read(EVENTS).values().stream().filter(filter::fits), request, AuditEvent::place);
    }

    @Override
    public void forgetBefore(Instant instant) {
        store.write(EVENTS).values().removeIf(event -> event.at().isBefore(instant));
    }
}
