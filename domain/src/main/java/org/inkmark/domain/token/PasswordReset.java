package org.inkmark.domain.token;

import java.time.Duration;
import java.time.Instant;
import org.inkmark.domain.Instants;
import org.inkmark.domain.session.TokenHash;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserId;

/**
 * Lets whoever holds its link choose another password for a user.
 *
 * @param userVersion of the user as they were when it was asked for: after any change, such as another password or e-mail
 *                    address, it is good no longer
 */
public record PasswordReset(TokenHash hash, UserId user, long userVersion, Instant createdAt, Instant expiresAt)
        implements OneTimeToken {

    public static final Duration LASTS = Duration.ofHours(1);

    public PasswordReset {
        createdAt = Instants.micros("created at", createdAt);
        expiresAt = Instants.micros("expires at", expiresAt);
    }

    public static PasswordReset of(TokenHash hash, User user, Instant now) {
        return new PasswordReset(hash, user.id(), user.version(), now, now.plus(LASTS));
    }

    /** Whether it was made for this very user, as they are. */
    public boolean isFor(User now) {
        return now.id().equals(user) && now.version() == userVersion && now.enabled();
    }
}
