package org.inkmark.application.twofactor;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.UserId;

/** The second factors of others, for ADMINs and the operator; {@link org.inkmark.domain.NotAllowed} to others. */
public interface OverseeTwoFactor {

    /** Those of the users who sign in with two factors. */
    Set<UserId> whoHaveIt(Actor actor, Collection<UserId> users);

    /**
     * Helps somebody who has lost app and recovery codes: ends the user's sessions too.
     *
     * @throws org.inkmark.domain.NotFound   if there is no such user, or the user has no second factor
     * @throws org.inkmark.domain.NotAllowed also to those who would switch off their own
     */
    void switchOff(Actor actor, String username);

    /** From which role on everybody must have it, none where nobody must. */
    Optional<Role> requiredFrom(Actor actor);

    /**
     * Requires it from a role on, or of nobody. Whoever must have it from now on and has not is signed out, and sets it up at the
     * next sign-in before anything else.
     */
    void requireFrom(Actor actor, Optional<Role> role);
}
