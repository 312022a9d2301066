package org.inkmark.domain.user;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inkmark.domain.page.Page;
import org.inkmark.domain.page.PageRequest;

/** Where users are kept. Reads may be called anywhere; what writes, inside a unit of work only. */
public interface UserRepository {

    Optional<User> find(UserId id);

    Optional<User> findByUsername(Username username);

    Optional<User> findByEmail(EmailAddress email);

    /** The user who had this username before. */
    Optional<User> findByFormerUsername(Username username);

    /** The bylines of those who exist. */
    Map<UserId, Byline> bylines(Collection<UserId> ids);

    /** A page of users, the newest first. */
    Page<User> list(UserFilter filter, PageRequest request);

    /** Whether there is an enabled ADMIN. */
    boolean hasAdmin();

    /**
     * The enabled ADMINs, locked until the unit of work ends: no other unit can take one of them away meanwhile. Inside a unit
     * of work only.
     */
    List<UserId> lockAdmins();

    /**
     * Keeps a new user.
     *
     * @throws org.inkmark.domain.AlreadyExists field {@code username} or {@code email}; a former username of another user is
     *                                          taken too
     */
    void add(User user);

    /**
     * Keeps the next state of a user and raises the version by one. A username given up stays theirs as a former one; one that
     * is taken up again is no longer former.
     *
     * @throws org.inkmark.domain.StaleVersion  if the version kept is not the user's
     * @throws org.inkmark.domain.AlreadyExists as {@link #add}
     * @return the user as kept now, with the next version
     */
    User update(User user);

    /**
     * Forgets a user, who must have neither posts nor bookmarks left; former usernames, sessions, one-time tokens and the second
     * factor go too.
     *
     * @throws org.inkmark.domain.StaleVersion if the version kept is not the user's
     */
    void delete(User user);
}
