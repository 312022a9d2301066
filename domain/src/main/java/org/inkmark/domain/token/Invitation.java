package org.inkmark.domain.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.inkmark.domain.Instants;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.session.TokenHash;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserId;

/**
 * Lets whoever holds its link become a user.
 *
 * @param role of the user to be
 * @param by   the ADMIN who invites; none where it is the operator
 */
public record Invitation(TokenHash hash, Role role, Optional<UserId> by, Instant createdAt, Instant expiresAt)
        implements OneTimeToken {

    public static final int MAX_DAYS = 30;
    public static final int DEFAULT_DAYS = 7;

    public Invitation {
        createdAt = Instants.micros("created at", createdAt);
        expiresAt = Instants.micros("expires at", expiresAt);
    }

    /** @throws InvalidValue field {@code days}, unless they are 1 to {@value #MAX_DAYS} */
    public static Invitation of(TokenHash hash, Role role, Optional<UserId> by, int days, Instant now) {
        if (days < 1 || days > MAX_DAYS) {
            throw new InvalidValue("days", "must be 1 to %d, not %d".formatted(MAX_DAYS, days));
        }
        return new Invitation(hash, role, by, now, now.plus(Duration.ofDays(days)));
    }

    /** Whether it counts: one who is no ADMIN any more invites nobody. */
    public boolean isBackedBy(Optional<User> inviter) {
        return by.isEmpty() || inviter.filter(User::isEnabledAdmin).isPresent();
    }
}
