package org.inkmark.application.site;

import org.inkmark.application.user.AddUser;
import org.inkmark.domain.user.User;

/** Giving a new site its first ADMIN. */
public interface SetUp {

    /** Whether there is no enabled ADMIN. */
    boolean isNeeded();

    /** What proves that somebody can read the server's console: 43 characters of base64url, the same until there is an ADMIN. */
    String token();

    /** Whether a token is the right one and there is still no ADMIN. */
    boolean accepts(String token);

    /**
     * Creates the first ADMIN, whatever role the command names.
     *
     * @throws org.inkmark.domain.NotFound if the token is not the right one, or there is an ADMIN already
     */
    User createAdmin(String token, AddUser command);
}
