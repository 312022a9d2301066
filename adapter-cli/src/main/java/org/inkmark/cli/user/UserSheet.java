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
    static final Sheet<Listed> LIST =
            new Sheet<>(List.of(username(), name(), email(), role(), enabled(), twoFactor(), lang(), createdAt()));

    static final Sheet<Shown> SHOW = new Sheet<>(List.of(
            of(username()),
            of(name()),
            of(email()),
            of(role()),
            of(enabled()),
            of(twoFactor()),
            of(lang()),
            of(createdAt()),
            column("posts", shown -> shown.possessions().posts()),
            column("bookmarks", shown -> shown.possessions().bookmarks())));

    /** A user, and whether a second factor is asked for at the sign-in. */
    record Listed(User user, boolean twoFactor) {}

    /** A user and how much there is of theirs. */
    record Shown(Listed listed, Possessions possessions) {}

    private UserSheet() {}

    private static Field<Shown> of(Field<Listed> field) {
        return column(field.name(), shown -> field.value().apply(shown.listed()));
    }

    private static Field<Listed> username() {
        return column("username", listed -> listed.user().username().value());
    }

    private static Field<Listed> name() {
        return column("name", listed -> listed.user().name());
    }

    private static Field<Listed> email() {
        return column("email", listed -> listed.user().email().value());
    }

    private static Field<Listed> role() {
        return column("role", listed -> listed.user().role().name());
    }

    private static Field<Listed> enabled() {
        return column("enabled", listed -> listed.user().enabled());
    }

    private static Field<Listed> twoFactor() {
        return column("twoFactor", Listed::twoFactor);
    }

    private static Field<Listed> lang() {
        return detail("lang", listed -> listed.user().lang());
    }

    private static Field<Listed> createdAt() {
        return column("createdAt", listed -> listed.user().createdAt());
    }
}
