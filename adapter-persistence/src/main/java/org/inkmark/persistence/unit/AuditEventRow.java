package org.inkmark.persistence.unit;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.Instant;
import java.util.Optional;
import org.inkmark.domain.audit.AuditAction;
import org.inkmark.domain.audit.AuditActor;
import org.inkmark.domain.audit.AuditEvent;
import org.inkmark.domain.audit.AuditThing;
import org.inkmark.domain.audit.Deed;
import org.inkmark.persistence.row.MicrosConverter;
import org.jspecify.annotations.Nullable;

/** The unique key is the index of the list; an index of its own would be a second change of tables. */
@Entity
@Table(
        name = "audit_events",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uk_audit_events_happened",
                        columnNames = {"happened_at", "id"}))
@MappedEntity(value = "audit_events", escape = false)
record AuditEventRow(
        @Id @Column(name = "id", nullable = false) long id,

        @Column(name = "happened_at", nullable = false)
        @TypeDef(type = DataType.LONG, converter = MicrosConverter.class)
        Instant happenedAt,

        @Enumerated(EnumType.STRING) @Column(name = "actor_kind", nullable = false, length = 20)
        AuditActor.Kind actorKind,

        @Column(name = "actor_name", length = 2 * AuditActor.MAX_NAME) @Nullable
        String actorName,

        @Enumerated(EnumType.STRING) @Column(name = "deed", nullable = false, length = 40)
        AuditAction deed,

        @Enumerated(EnumType.STRING) @Column(name = "thing_kind", nullable = false, length = 20)
        AuditThing.Kind thingKind,

        @Column(name = "thing_key", nullable = false, length = 2 * AuditThing.MAX_KEY)
        String thingKey,

        @Column(name = "detail", length = 2 * Deed.MAX_DETAIL) @Nullable
        String detail,

        @Column(name = "address", length = 2 * AuditEvent.MAX_ADDRESS) @Nullable
        String address,

        @Column(name = "request_id", length = 2 * AuditEvent.MAX_REQUEST) @Nullable
        String requestId) {

    static AuditEventRow of(AuditEvent event) {
        return new AuditEventRow(
                event.id(),
                event.at(),
                event.actor().kind(),
                event.actor().name().orElse(null),
                event.action(),
                event.thing().kind(),
                event.thing().key(),
                event.detail().orElse(null),
                event.address().orElse(null),
                event.request().orElse(null));
    }

    AuditEvent toEvent() {
        return new AuditEvent(
                id,
                happenedAt,
                new AuditActor(actorKind, Optional.ofNullable(actorName)),
                deed,
                new AuditThing(thingKind, thingKey),
                Optional.ofNullable(detail),
                Optional.ofNullable(address),
                Optional.ofNullable(requestId));
    }
}
