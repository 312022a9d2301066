package org.inkmark.cli.user;

import static org.inkmark.cli.output.Field.column;
import static org.inkmark.cli.output.Field.detail;

import java.util.List;
import org.inkmark.application.user.BrowseUsers.Possessions;
import org.inkmark.cli.output.Field;
import org.inkmark.cli.output.Sheet;
import org.inkmark.domain.user.User;

/** How users are printed. */
final class UserSheet {
    static final Sheet<User> LIST =
            new Sheet<>(List.of(username(), name(), email(), role(), enabled(), lang(), createdAt()));

    static final Sheet<Shown> SHOW = new Sheet<>(List.of(
            of(username()),
            of(name()),
            of(email()),
            of(role()),
            of(enabled()),
            of(lang()),
            of(createdAt()),
            column("posts", shown -> shown.possessions().posts()),
            column("bookmarks", shown -> shown.possessions().bookmarks())));

    /** A user and how much there is of theirs. */
    record Shown(User user, Possessions possessions) {}

    private UserSheet() {}

    private static Field<Shown> of(Field<User> field) {
        return column(field.name(), shown -> field.value().apply(shown.user()));
    }

    private static Field<User> username() {
        return column("username", user -> user.username().value());
    }

    private static Field<User> name() {
        return column("name", User::name);
    }

    private static Field<User> email() {
        return column("email", user -> user.email().value());
    }

    private static Field<User> role() {
        return column("role", user -> user.role().name());
    }

    private static Field<User> enabled() {
        return column("enabled", User::enabled);
    }

    private static Field<User> lang() {
        return detail("lang", User::lang);
    }

    private static Field<User> createdAt() {
        return column("createdAt", User::createdAt);
    }
}
