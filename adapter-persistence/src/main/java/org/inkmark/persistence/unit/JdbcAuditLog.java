package org.inkmark.persistence.unit;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.inkmark.application.port.AuditLog;
import org.inkmark.application.port.CurrentOrigin;
import org.inkmark.application.port.IdGenerator;
import org.inkmark.domain.audit.AuditEvent;
import org.inkmark.domain.audit.AuditFilter;
import org.inkmark.domain.audit.Deed;
import org.inkmark.domain.page.Page;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.persistence.row.Listing;
import org.inkmark.persistence.row.MicrosConverter;
import org.inkmark.persistence.row.RowQuery;

@Singleton
@DatabaseCalls
class JdbcAuditLog implements AuditLog {

    private static final Listing<AuditEventRow> LISTING =
            new Listing<>(AuditEventRow.class, "audit_events", "happened_at");

    private final AuditEventRows rows;
    private final JdbcOperations operations;
    private final IdGenerator ids;
    private final InstantSource clock;
    private final CurrentOrigin origin;

    JdbcAuditLog(
            AuditEventRows rows,
            JdbcOperations operations,
            IdGenerator ids,
            InstantSource clock,
            CurrentOrigin origin) {
        this.rows = rows;
        this.operations = operations;
        this.ids = ids;
        this.clock = clock;
        this.origin = origin;
    }

    @Override
    public Page<AuditEvent> list(AuditFilter filter, PageRequest request) {
        var query = new RowQuery("SELECT id FROM audit_events");
        filter.since().ifPresent(instant -> query.and("happened_at >= ?", MicrosConverter.micros(instant)));
        filter.action().ifPresent(action -> query.and("deed = ?", action.name()));
        filter.user()
                .ifPresent(user -> query.and(
                        "(actor_kind = 'USER' AND actor_name = ? OR thing_kind IN ('USER', 'BOOKMARKS') AND thing_key = ?)",
                        user.value(),
                        user.value()));
        var found = query.page(operations, LISTING, request, "happened_at", "id");
        return Page.of(found.stream().map(AuditEventRow::toEvent).toList(), request, AuditEvent::place);
    }

    @Override
    @Writes
    public void forgetBefore(Instant instant) {
        rows.deleteBefore(MicrosConverter.micros(instant));
    }

    /** Records what the current unit is told that was done. */
    @Writes
    List<AuditEvent> append(List<Deed> deeds) {
        var now = clock.instant();
        var from = origin.get();
        var events = deeds.stream()
                .map(deed -> AuditEvent.of(ids.next(IdGenerator.Kind.AUDIT_EVENT), now, deed, from))
                .toList();
        rows.saveAll(events.stream().map(AuditEventRow::of).toList());
        return events;
    }
}
