package org.inkmark.application.user;

import java.util.Optional;

/**
 * A new user, as typed.
 *
 * @param name the username, where absent or blank
 * @param role AUTHOR, where absent
 */
public record AddUser(String username, String email, Optional<String> name, Optional<String> role, String password) {

    /** Not the password. */
    @Override
    public String toString() {
        return "AddUser " + username;
    }
}
