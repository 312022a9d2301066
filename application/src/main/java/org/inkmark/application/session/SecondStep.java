package org.inkmark.application.session;

import java.util.List;
import java.util.Optional;
import org.inkmark.domain.session.Stay;

/**
 * The second step of signing in. Each answers none where the ticket is not good, or no longer: its five minutes are over, the
 * password was changed, the user disabled.
 */
public interface SecondStep {

    /**
     * A session for whoever shows a code of the app or a recovery code.
     *
     * @throws org.inkmark.domain.InvalidValue field {@code code}, if it is not right or was used before
     * @throws org.inkmark.domain.TryLater     if codes of the app were wrong too often; it was not looked at
     */
    Optional<Begun> confirm(String ticket, String code, Visit visit);

    /** @param sealed an earlier offer, which is made again if it is still good */
    Optional<TwoFactorOffer> offer(String ticket, Optional<String> sealed);

    /**
     * Keeps the second factor that was offered, and begins a session.
     *
     * @throws org.inkmark.domain.InvalidValue field {@code code}, if it is not right
     */
    Optional<Begun> setUp(String ticket, String sealed, String code, Visit visit);

    /**
     * @param stay          as the user said at the first step
     * @param recoveryCodes which are told this once; empty where the user has been told them before
     */
    record Begun(SignIn.SignedIn session, Stay stay, List<String> recoveryCodes) {

        /** Neither the token nor the codes. */
        @Override
        public String toString() {
            return "Begun " + session;
        }
    }
}
