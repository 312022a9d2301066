package org.inkmark.application.user;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import org.inkmark.application.session.SessionTokens;
import org.inkmark.domain.token.Invitation;
import org.inkmark.domain.token.OneTimeTokenRepository;
import org.inkmark.domain.user.UserRepository;

/** Invitations that can still be taken up. */
@Singleton
final class OpenInvitations {

    private final OneTimeTokenRepository tokens;
    private final UserRepository users;
    private final InstantSource clock;

    OpenInvitations(OneTimeTokenRepository tokens, UserRepository users, InstantSource clock) {
        this.tokens = tokens;
        this.users = users;
        this.clock = clock;
    }

    /** The one to which a link's token belongs. */
    Optional<Invitation> of(String token) {
        return tokens.find(SessionTokens.hash(token))
                .filter(Invitation.class::isInstance)
                .map(Invitation.class::cast)
                .filter(this::isOpen);
    }

    boolean isOpen(Invitation invitation) {
        return invitation.isAliveAt(clock.instant())
                && invitation.isBackedBy(invitation.by().flatMap(users::find));
    }
}
