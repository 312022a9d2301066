package org.inkmark.web.user;

import io.micronaut.core.annotation.Introspected;
import org.inkmark.domain.site.Site;
import org.inkmark.domain.token.Invitation;
import org.inkmark.web.page.ShownTime;

/**
 * An invitation that is still good.
 *
 * @param hash by which it is withdrawn; the link itself is known to nobody any more
 */
@Introspected
public record InvitationItem(String hash, String role, ShownTime made, ShownTime until) {

    static InvitationItem of(Invitation invitation, Site site) {
        return new InvitationItem(
                invitation.hash().value(),
                UserForm.shown(invitation.role()),
                ShownTime.minute(invitation.createdAt(), site),
                ShownTime.minute(invitation.expiresAt(), site));
    }
}
