package org.inkmark.persistence.unit;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.inkmark.application.port.Change;
import org.inkmark.application.port.ChangeLog;
import org.inkmark.application.port.IdGenerator;
import org.inkmark.persistence.row.MicrosConverter;

@Singleton
@DatabaseCalls
class JdbcChangeLog implements ChangeLog {

    private final ChangeRows rows;
    private final IdGenerator ids;
    private final InstantSource clock;

    JdbcChangeLog(ChangeRows rows, IdGenerator ids, InstantSource clock) {
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<Entry> since(Instant from) {
        return rows.since(MicrosConverter.micros(from)).stream()
                .map(row -> new Entry(row.id(), row.changedAt(), new Change(row.kind(), row.entityKey())))
                .toList();
    }

    @Override
    @Writes
    public void forgetBefore(Instant instant) {
        rows.deleteBefore(MicrosConverter.micros(instant));
    }

    /** Records what the current unit changed. */
    @Writes
    void append(List<Change> changes) {
        var now = clock.instant();
        rows.saveAll(changes.stream()
                .map(change -> new ChangeRow(ids.next(IdGenerator.Kind.CHANGE), now, change.kind(), change.key()))
                .toList());
    }
}
