package org.inkmark.domain.audit;

import java.time.Instant;
import java.util.Optional;
import org.inkmark.domain.Ids;
import org.inkmark.domain.Instants;
import org.inkmark.domain.Text;
import org.inkmark.domain.page.Cursor;

/**
 * That somebody did something. Names are those of its time: it outlives the user and the thing.
 *
 * @param at      in microseconds
 * @param detail  what else is worth to be known, never a secret
 * @param address the client's, none where it was done at the command line; cut to {@value #MAX_ADDRESS} characters
 * @param request by which the log knows the request, none where it was done at the command line
 */
public record AuditEvent(
        long id,
        Instant at,
        AuditActor actor,
        AuditAction action,
        AuditThing thing,
        Optional<String> detail,
        Optional<String> address,
        Optional<String> request) {
    /** Room for an IPv6 address with its zone. */
    public static final int MAX_ADDRESS = 100;

    public static final int MAX_REQUEST = 40;

    public AuditEvent {
        Ids.check("audit event", id);
        at = Instants.micros("at", at);
        address = address.map(text -> Text.oneLine(text, MAX_ADDRESS));
        request = request.map(text -> Text.oneLine(text, MAX_REQUEST));
    }

    public static AuditEvent of(long id, Instant at, Deed deed, Origin origin) {
        return new AuditEvent(
                id,
                at,
                AuditActor.of(deed.actor(), origin),
                deed.action(),
                deed.thing(),
                deed.detail(),
                origin.client(),
                origin.requestId());
    }

    /** The place in a list by the time of the deed. */
    public Cursor place() {
        return new Cursor(at, id);
    }

    /** On one line: {@code user alice role_changed user bob: EDITOR, from 203.0.113.7}. */
    @Override
    public String toString() {
        return actor + " " + action.label() + " " + thing
                + detail.map(text -> ": " + text).orElse("")
                + address.map(text -> ", from " + text).orElse("");
    }
}
