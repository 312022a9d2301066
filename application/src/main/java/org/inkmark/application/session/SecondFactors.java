package org.inkmark.application.session;

import java.util.List;
import java.util.Optional;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserId;

/** What signing in has to know of second factors. For services, not for adapters: nobody is asked here who they are. */
public interface SecondFactors {

    boolean isOn(UserId user);

    /** Whether the user must have one, as users of that role do, and has none. */
    boolean isMissing(User user);

    /**
     * Uses up a code of the app or a recovery code.
     *
     * @throws org.inkmark.domain.InvalidValue field {@code code}, if it is not right or was used before
     * @throws org.inkmark.domain.TryLater     if codes of the app were wrong too often; it was not looked at
     */
    void use(User user, String code);

    /** @param sealed an earlier offer to this user, which is made again if it is still good */
    TwoFactorOffer offer(UserId user, Optional<String> sealed);

    /**
     * Keeps what was offered.
     *
     * @param code by which the app shows that it has the secret
     * @return recovery codes, which are told this once
     * @throws org.inkmark.domain.InvalidValue field {@code code}, if it is not right
     */
    List<String> switchOn(User user, String sealed, String code);
}
