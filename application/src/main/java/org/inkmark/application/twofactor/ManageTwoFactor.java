package org.inkmark.application.twofactor;

import java.util.List;
import java.util.Optional;
import org.inkmark.application.session.TwoFactorOffer;
import org.inkmark.domain.user.Actor;

/**
 * One's own second factor. What changes it asks for the password and a code ({@link org.inkmark.domain.InvalidValue}, fields
 * {@code current password} and {@code code}), as whoever found a browser open has neither;
 * {@link org.inkmark.domain.TryLater} where one was wrong too often.
 */
public interface ManageTwoFactor {

    /**
     * @param required      whether users of this role must have it on
     * @param recoveryCodes how many have not been used
     */
    record State(boolean on, boolean required, int recoveryCodes) {}

    State state(Actor.SignedIn actor);

    /** @param sealed an earlier offer, which is made again if it is still good */
    TwoFactorOffer offer(Actor.SignedIn actor, Optional<String> sealed);

    /**
     * Ends the user's sessions too.
     *
     * @param code        by which the app shows that it has the secret
     * @param keepSession the token of a session that goes on
     * @return recovery codes, which are told this once
     * @throws org.inkmark.domain.NotAllowed if it is on already
     */
    List<String> switchOn(
            Actor.SignedIn actor, String sealed, String password, String code, Optional<String> keepSession);

    /**
     * Ends the user's sessions too: whoever must have it on sets it up again at the next sign-in, which is how to change to another
     * phone.
     *
     * @param code        of the app, or a recovery code
     * @param keepSession the token of a session that goes on, unless the user must have it on
     */
    void switchOff(Actor.SignedIn actor, String password, String code, Optional<String> keepSession);

    /**
     * Other recovery codes in place of all that are left.
     *
     * @return the codes, which are told this once
     */
    List<String> replaceRecoveryCodes(Actor.SignedIn actor, String password, String code);
}
