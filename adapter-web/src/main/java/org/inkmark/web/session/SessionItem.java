package org.inkmark.web.session;

import io.micronaut.core.annotation.Introspected;
import org.inkmark.application.session.ManageSessions.OwnSession;
import org.inkmark.domain.site.Site;
import org.inkmark.web.page.ShownTime;

/**
 * A session as its user sees it.
 *
 * @param address whence the user signed in; empty where it was not written down
 * @param here    whether the page is seen in this very session
 */
@Introspected
public record SessionItem(
        String id, String device, String address, ShownTime signedIn, ShownTime lastSeen, boolean here) {

    static SessionItem of(OwnSession own, Site site) {
        var session = own.session();
        return new SessionItem(
                own.id(),
                DeviceName.of(session.device()),
                session.address(),
                ShownTime.minute(session.createdAt(), site),
                ShownTime.minute(session.lastSeenAt(), site),
                own.isHere());
    }
}
