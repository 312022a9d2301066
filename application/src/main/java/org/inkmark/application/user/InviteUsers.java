package org.inkmark.application.user;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.inkmark.domain.token.Invitation;
import org.inkmark.domain.user.Actor;

/** Inviting people to become users, for ADMINs and the operator; {@link org.inkmark.domain.NotAllowed} to others. */
public interface InviteUsers {

    /**
     * A new invitation.
     *
     * @param token of its link, 43 characters of base64url, which are told this once
     * @param link  none where the site's address is not configured
     */
    record Invited(String token, Optional<URI> link, Invitation invitation) {

        /** Neither the token nor the link. */
        @Override
        public String toString() {
            return "Invited";
        }
    }

    /** Whether the site's address is configured, so that links can be told outside of its pages. */
    boolean hasAddress();

    /** @throws org.inkmark.domain.InvalidValue field {@code role} or {@code days} */
    Invited invite(Actor actor, InviteUser command);

    /** Those of the newest 100 that are still good and that nobody has taken up, the newest first. */
    List<Invitation> pending(Actor actor);

    /**
     * Lets a link be good no longer; nothing happens where it is not.
     *
     * @param hash of the invitation's token, 64 hexadecimal digits
     */
    void withdraw(Actor actor, String hash);
}
