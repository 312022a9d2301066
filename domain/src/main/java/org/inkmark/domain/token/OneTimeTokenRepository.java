package org.inkmark.domain.token;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inkmark.domain.session.TokenHash;

/** Where one-time tokens are kept. Reads may be called anywhere; what writes, inside a unit of work only. */
public interface OneTimeTokenRepository {

    /** As many invitations as {@link #invitations} gives at most. */
    int MOST_LISTED = 100;

    Optional<OneTimeToken> find(TokenHash hash);

    /** The newest invitations, the newest first; those that have expired too, until they are forgotten. */
    List<Invitation> invitations();

    void add(OneTimeToken token);

    /**
     * Takes a token away.
     *
     * @return whether it was there: of several units that take the same, one is told so
     */
    boolean take(TokenHash hash);

    /** Forgets the tokens that expired before an instant. */
    void deleteExpired(Instant now);
}
