package org.inkmark.application.user;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Byline;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserId;
import org.inkmark.domain.user.UserRepository;
import org.inkmark.domain.user.Username;

/** Finds users as people name them; for the services of every feature, not for adapters. */
@Singleton
public final class Users {

    private final UserRepository users;

    Users(UserRepository users) {
        this.users = users;
    }

    /**
     * The user who has this username or had it before.
     *
     * @throws NotFound if there is none
     */
    public User named(String username) {
        return known(username).orElseThrow(() -> new NotFound("user", username));
    }

    /** As {@link #named}, or none. */
    public Optional<User> known(String typed) {
        try {
            var username = new Username(typed);
            return users.findByUsername(username).or(() -> users.findByFormerUsername(username));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    /**
     * As {@link #named}, of those whom the actor may see and change: to all but ADMINs and the operator there is nobody but
     * themselves.
     *
     * @throws NotFound if there is none
     */
    User changeable(Actor actor, String username) {
        return known(username)
                .filter(user -> user.mayBeChangedBy(actor))
                .orElseThrow(() -> new NotFound("user", username));
    }

    /**
     * For whom somebody acts.
     *
     * @param forAnybody whether they may act for anybody, not for themselves alone
     * @throws NotAllowed with these words, if they may not; also where there is no such user, as they need not learn who there is
     * @throws NotFound   if there is no such user
     */
    public User actedFor(Actor actor, String username, boolean forAnybody, String refusal) {
        var user = known(username);
        if (!forAnybody && user.map(User::id).filter(actor::is).isEmpty()) {
            throw new NotAllowed(refusal);
        }
        return user.orElseThrow(() -> new NotFound("user", username));
    }

    public Byline byline(UserId id) {
        return bylines(Set.of(id)).apply(id);
    }

    /** The bylines of these users, read at once. */
    public Function<UserId, Byline> bylines(Collection<UserId> ids) {
        var found = users.bylines(Set.copyOf(ids));
        return id -> Optional.ofNullable(found.get(id)).orElseThrow(() -> new NotFound("user", id.toString()));
    }
}
