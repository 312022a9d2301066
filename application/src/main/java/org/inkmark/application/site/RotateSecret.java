package org.inkmark.application.site;

import org.inkmark.domain.user.Actor;

/** Giving the site another secret. */
public interface RotateSecret {

    /** Whether the deployment prescribes a secret here, so that the site's own is not used and another has no effect. */
    boolean isPrescribed();

    /**
     * Makes another secret of the site. Every node takes it within a second, and from then on refuses what it signed before:
     * open forms, flash messages, the way to the first ADMIN. What it keeps sealed is sealed anew: users go on signing in with
     * the second factor that they have.
     *
     * @throws org.inkmark.domain.NotAllowed to all but ADMINs and the operator
     */
    void rotate(Actor actor);
}
