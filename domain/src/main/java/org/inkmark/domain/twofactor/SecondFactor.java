package org.inkmark.domain.twofactor;

import java.util.Set;
import java.util.stream.Collectors;
import org.inkmark.domain.session.TokenHash;
import org.inkmark.domain.user.UserId;

/**
 * What a user shows beside the password: codes of an authenticator app and, where that is lost, recovery codes. Immutable: every
 * change gives the next state, with the same {@link #version}; the repository raises the version when it keeps it.
 *
 * @param secret        what user and site share, sealed with the site's own secret
 * @param lastStep      the time step of the code that was accepted last: no code of it or of an earlier one is accepted again
 * @param recoveryCodes those that have not been used, at most {@value #RECOVERY_CODES}
 * @param version       counts the changes, from 0
 */
public record SecondFactor(UserId user, String secret, long lastStep, Set<TokenHash> recoveryCodes, long version) {

    public static final int RECOVERY_CODES = 10;

    public SecondFactor {
        recoveryCodes = Set.copyOf(recoveryCodes);
    }

    /** @param step of the code by which the user showed that the app has the secret */
    public static SecondFactor begin(UserId user, String secret, long step, Set<TokenHash> recoveryCodes) {
        return new SecondFactor(user, secret, step, recoveryCodes, 0);
    }

    /** What the secret of a user is sealed for, so that it opens in no other user's place. */
    public static String purpose(UserId user) {
        return "second factor of user " + user.value();
    }

    /** @param step of the right code, behind {@link #lastStep} */
    public SecondFactor withCodeOf(long step) {
        return new SecondFactor(user, secret, step, recoveryCodes, version);
    }

    /** Without a recovery code, which was used. */
    public SecondFactor without(TokenHash recoveryCode) {
        var left = recoveryCodes.stream()
                .filter(code -> !code.equals(recoveryCode))
                .collect(Collectors.toUnmodifiableSet());
        return new SecondFactor(user, secret, lastStep, left, version);
    }

    public SecondFactor withRecoveryCodes(Set<TokenHash> codes) {
        return new SecondFactor(user, secret, lastStep, codes, version);
    }

    /** Neither the secret nor the codes. */
    @Override
    public String toString() {
        return "SecondFactor of user " + user;
    }
}
