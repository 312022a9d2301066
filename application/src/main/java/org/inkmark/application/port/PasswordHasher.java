package org.inkmark.application.port;

import org.inkmark.domain.user.Password;
import org.inkmark.domain.user.PasswordHash;

/**
 * Slow on purpose, and takes much memory: never inside a unit of work. {@link org.inkmark.domain.TryLater} where too many ask at
 * once.
 */
public interface PasswordHasher {

    PasswordHash hash(Password password);

    /** Whether this password, as typed, gave that hash. */
    boolean matches(String typed, PasswordHash hash);

    /** Takes as long as {@link #matches}, so that an unknown user cannot be told by the time an answer takes. */
    void pretendToMatch(String typed);

    /** Whether the hash was made with weaker parameters than those of today. */
    boolean isOutdated(PasswordHash hash);
}
