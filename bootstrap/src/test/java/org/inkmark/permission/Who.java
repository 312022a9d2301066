package org.inkmark.permission;

import java.util.Arrays;
import java.util.Optional;
import org.inkmark.domain.user.Role;

/** Who acts: a column of the tables. */
enum Who {
    ANONYMOUS,
    MEMBER,
    AUTHOR,
    EDITOR,
    ADMIN,
    OPERATOR;

    /** None for those who have no user. */
    Optional<Role> role() {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name()))
                .findFirst();
    }
}
