package org.inkmark.application.user;

import java.util.ArrayList;
import java.util.List;
import org.inkmark.domain.audit.AuditAction;
import org.inkmark.domain.audit.AuditThing;
import org.inkmark.domain.audit.Deed;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.User;

/** What of a change to a user is recorded. */
final class UserDeeds {

    private UserDeeds() {}

    static List<Deed> between(Actor actor, User before, User after) {
        var user = AuditThing.user(before.username());
        var deeds = new ArrayList<Deed>();
        if (!after.username().equals(before.username())) {
            deeds.add(new Deed(
                    actor, AuditAction.USER_RENAMED, user, after.username().value()));
        }
        if (!after.email().equals(before.email())) {
            deeds.add(new Deed(actor, AuditAction.EMAIL_CHANGED, user));
        }
        if (after.role() != before.role()) {
            deeds.add(new Deed(actor, AuditAction.ROLE_CHANGED, user, before.role() + " to " + after.role()));
        }
        if (after.enabled() != before.enabled()) {
            deeds.add(new Deed(actor, after.enabled() ? AuditAction.USER_ENABLED : AuditAction.USER_DISABLED, user));
        }
        return deeds;
    }
}
