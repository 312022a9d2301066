package org.inkmark.application.user;

import org.inkmark.domain.page.Page;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserFilter;

/** Looking at users. */
public interface BrowseUsers {

    /**
     * A user by the username now or before.
     *
     * @throws org.inkmark.domain.NotFound if there is none that the actor may see: oneself, or anybody for ADMINs and the operator
     */
    User show(Actor actor, String username);

    /**
     * Users, the newest first.
     *
     * @throws org.inkmark.domain.NotAllowed to all but ADMINs and the operator
     */
    Page<User> list(Actor actor, UserFilter filter, PageRequest request);

    /**
     * What a user has: how many posts and bookmarks.
     *
     * @throws org.inkmark.domain.NotFound as {@link #show}
     */
    Possessions possessions(Actor actor, String username);

    record Possessions(long posts, long bookmarks) {}
}
