package org.inkmark.application.port;

import java.util.Collection;
import java.util.Optional;
import org.inkmark.domain.user.Password;

/** Tells passwords that are soon guessed from others. */
public interface PasswordStrength {

    /** Why somebody would guess a password soon. */
    enum Weakness {
        /** It stands on a list of those that many people have, which is tried first. */
        COMMON,
        /** It is made of what is known of the user and the site. */
        KNOWN,
        /** It takes too few trials all the same: words, names, dates, rows of keys or repetitions. */
        GUESSABLE
    }

    /**
     * What is wrong with a password, nothing where it is good enough. Takes a bounded time whatever it is.
     *
     * @param known words that whoever knows the user and the site tries first
     */
    Optional<Weakness> weaknessOf(Password password, Collection<String> known);
}
