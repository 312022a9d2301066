package org.inkmark.domain.user;

import java.util.Optional;

/** Which users a list holds. What is absent does not restrict. */
public record UserFilter(Optional<Role> role, Optional<Boolean> enabled) {

    public static UserFilter all() {
        return new UserFilter(Optional.empty(), Optional.empty());
    }

    public UserFilter with(Role wanted) {
        return new UserFilter(Optional.of(wanted), enabled);
    }

    public UserFilter disabled() {
        return new UserFilter(role, Optional.of(false));
    }
}
