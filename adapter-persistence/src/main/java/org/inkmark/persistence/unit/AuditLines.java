package org.inkmark.persistence.unit;

import java.util.Locale;
import org.inkmark.domain.audit.AuditEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A line of the log for each event, for those who collect the logs of many servers in one place. */
final class AuditLines {
    private static final Logger LOG = LoggerFactory.getLogger("audit");

    private AuditLines() {}

    /** To be called once the unit is kept: of what was undone nothing is said. */
    static void write(AuditEvent event) {
        LOG.atInfo()
                .addKeyValue("event", event.id())
                .addKeyValue("actorKind", event.actor().kind().name().toLowerCase(Locale.ROOT))
                .addKeyValue("actor", event.actor().name().orElse(""))
                .addKeyValue("action", event.action().label())
                .addKeyValue("thingKind", event.thing().kind().name().toLowerCase(Locale.ROOT))
                .addKeyValue("thing", event.thing().key())
                .addKeyValue("detail", event.detail().orElse(""))
                .addKeyValue("client", event.address().orElse(""))
                .addKeyValue("request", event.request().orElse(""))
                .log("{}", event);
    }
}
