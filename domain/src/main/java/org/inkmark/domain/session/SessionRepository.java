package org.inkmark.domain.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inkmark.domain.user.UserId;

/** Where sessions are kept. Reads may be called anywhere; what writes, inside a unit of work only. */
public interface SessionRepository {

    Optional<Session> find(TokenHash token);

    /** The sessions of a user, the one seen last first; those that have ended too, until they are forgotten. */
    List<Session> listOf(UserId user);

    void add(Session session);

    /** Keeps when a session was last seen and when it ends; nothing happens where it is no more. */
    void update(Session session);

    /** Ends one session; nothing happens where it is no more. */
    void delete(TokenHash token);

    /** Ends all sessions of a user. */
    void deleteAllOf(UserId user);

    /** Ends all sessions of a user but one. */
    void deleteOthersOf(UserId user, TokenHash kept);

    /** Forgets the sessions that ended before an instant. */
    void deleteExpired(Instant now);
}
