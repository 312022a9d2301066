package org.inkmark.application.session;

import java.util.Optional;
import org.inkmark.domain.session.Stay;
import org.inkmark.domain.user.Actor;

/** Signing in and out. A token is 43 characters of base64url; only its hash is kept. */
public interface SignIn {

    /**
     * A new session.
     *
     * @param token what the browser shows to be known again
     */
    record SignedIn(String token, Actor.SignedIn actor) {

        /** Not the token. */
        @Override
        public String toString() {
            return "SignedIn " + actor.username();
        }
    }

    /**
     * Begins a session. Where the user has {@value org.inkmark.domain.session.Session#MOST_OF_A_USER} the one that was unseen for
     * the longest time ends.
     *
     * @throws org.inkmark.domain.NotAllowed with the same words, after the same time, for an unknown user, a wrong password and
     *                                       a disabled user
     * @throws org.inkmark.domain.TryLater   with the same words, after the same time, for all of them, where there were too many
     *                                       tries; no password was looked at
     * @throws SecondStepNeeded              if all of it is right and the user has, or must have, a second factor
     */
    SignedIn signIn(String username, String password, Visit visit, Stay stay);

    /** Who shows this token, none where its session has ended or its user is disabled or gone. */
    Optional<Actor.SignedIn> resume(String token);

    /** Ends the session of a token; nothing happens where there is none. */
    void signOut(String token);
}
