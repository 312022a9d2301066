package org.inkmark.domain.user;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.Text;

/** What a user may do. Each role may also do what those before it may. */
public enum Role {
    /** Keeps bookmarks. */
    MEMBER,
    /** Writes posts of their own. */
    AUTHOR,
    /** Changes anybody's posts. */
    EDITOR,
    /** Manages users and the site. */
    ADMIN;

    /** The role of that name, whatever its case. */
    public static Role of(String name) {
        return Arrays.stream(values())
                .filter(role -> role.name().equals(name.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new InvalidValue(
                        "role",
                        "must be one of "
                                + Arrays.stream(values()).map(Role::name).collect(Collectors.joining(", "))
                                + ", not " + Text.quoted(name)));
    }

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}
