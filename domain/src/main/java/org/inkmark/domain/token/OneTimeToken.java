package org.inkmark.domain.token;

import java.time.Instant;
import org.inkmark.domain.session.TokenHash;

/** What is kept of a link that is good once, and for some time. */
public sealed interface OneTimeToken permits Invitation, PasswordReset {

    /** Of what the link holds, which itself is kept nowhere. */
    TokenHash hash();

    /** In microseconds, as {@link #expiresAt} is. */
    Instant createdAt();

    Instant expiresAt();

    default boolean isAliveAt(Instant now) {
        return now.isBefore(expiresAt());
    }
}
