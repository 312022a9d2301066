package org.inkmark.cli.audit;

import static org.inkmark.cli.output.Field.column;
import static org.inkmark.cli.output.Field.detail;

import java.util.List;
import java.util.Locale;
import org.inkmark.cli.output.Sheet;
import org.inkmark.domain.audit.AuditEvent;

/** How events are printed. */
final class AuditSheet {
    static final Sheet<AuditEvent> LIST = new Sheet<>(List.of(
            column("at", AuditEvent::at),
            column("actorKind", event -> label(event.actor().kind())),
            column("actor", event -> event.actor().name()),
            column("action", event -> event.action().label()),
            column("thingKind", event -> label(event.thing().kind())),
            column("thing", event -> event.thing().key()),
            column("detail", AuditEvent::detail),
            column("address", AuditEvent::address),
            detail("request", AuditEvent::request)));

    private AuditSheet() {}

    private static String label(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
