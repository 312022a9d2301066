package org.inkmark.application.memory;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.inkmark.application.port.IdGenerator;
import org.inkmark.domain.memory.InMemoryStore;

/** Counts from 1 for each store and kind. Refuses to be asked inside a unit of work. */
public final class InMemoryIds implements IdGenerator {

    private record Counter(InMemoryStore store, Kind kind) {}

    private static final Map<Counter, AtomicLong> COUNTERS = new ConcurrentHashMap<>();

    private final InMemoryStore store;

    public InMemoryIds(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public long next(Kind kind) {
        if (store.isInUnit()) {
            throw new IllegalStateException("ids are asked for outside a unit of work");
        }
        return COUNTERS.computeIfAbsent(new Counter(store, kind), _ -> new AtomicLong())
                .incrementAndGet();
    }
}
