package org.inkmark.application.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.inkmark.application.port.Change;
import org.inkmark.application.port.ChangeLog;
import org.inkmark.domain.memory.InMemoryStore;
import org.inkmark.domain.memory.InMemoryStore.Table;

/** What the units over an {@link InMemoryStore} have changed. */
public final class InMemoryChangeLog implements ChangeLog {

    private static final Table<Long, Entry> CHANGES = new Table<>();
    private static final AtomicLong IDS = new AtomicLong();

    private final InMemoryStore store;

    public InMemoryChangeLog(InMemoryStore store) {
        this.store = store;
    }

    static void append(InMemoryStore store, List<Change> changes, Instant now) {
        var entries = store.write(CHANGES);
        for (var change : changes) {
            var id = IDS.incrementAndGet();
            entries.put(id, new Entry(id, now, change));
        }
    }

    @Override
    public List<Entry> since(Instant from) {
        return store.read(CHANGES).values().stream()
                .filter(entry -> !entry.at().isBefore(from))
                .sorted(Comparator.comparing(Entry::at))
                .toList();
    }

    @Override
    public void forgetBefore(Instant instant) {
        store.write(CHANGES).values().removeIf(entry -> entry.at().isBefore(instant));
    }
}
