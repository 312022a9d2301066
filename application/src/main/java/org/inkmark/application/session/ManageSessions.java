package org.inkmark.application.session;

import java.util.List;
import java.util.Optional;
import org.inkmark.domain.session.Session;
import org.inkmark.domain.session.Stay;
import org.inkmark.domain.user.Actor;

/** Where somebody is signed in. What ends a session asks for the password, whose field is {@code current password}. */
public interface ManageSessions {

    /**
     * One's own session.
     *
     * @param isHere whether it is the one in which this is asked
     */
    record OwnSession(Session session, boolean isHere) {

        /** By which it is named here; nobody can sign in with it. */
        public String id() {
            return session.token().value();
        }
    }

    /**
     * What takes the place of a token.
     *
     * @param token what the browser shows from now on
     */
    record Renewed(String token, Stay stay) {

        /** Not the token. */
        @Override
        public String toString() {
            return "Renewed " + stay;
        }
    }

    /**
     * The sessions that go on, the one seen last first.
     *
     * @param here the token of the session in which this is asked
     */
    List<OwnSession> list(Actor.SignedIn actor, String here);

    /**
     * Ends one session of the actor; nothing happens where there is none of that id.
     *
     * @throws org.inkmark.domain.InvalidValue if the password is not the actor's
     * @throws org.inkmark.domain.TryLater     if it was wrong too often; it was not looked at
     */
    void end(Actor.SignedIn actor, String password, String id);

    /**
     * Ends all sessions of the actor but the one in which this is asked.
     *
     * @throws org.inkmark.domain.InvalidValue if the password is not the actor's
     * @throws org.inkmark.domain.TryLater     if it was wrong too often; it was not looked at
     */
    void endOthers(Actor.SignedIn actor, String password, String here);

    /** Lets a session go on under another token, for after its user has shown the password once more; none where it has ended. */
    Optional<Renewed> renew(String token);
}
