package org.inkmark.persistence.engine;

import java.util.Set;
import org.inkmark.application.database.DatabaseUnusable;

/** The user of a site's own that is to be made on a server. */
record NewUser(String name, String password) {

    static NewUser of(ServerUrl url, String scheme, Set<String> administrators) {
        var example = "%s://inkmark:PASSWORD@%s".formatted(scheme, url);
        var name = url.user()
                .orElseThrow(() ->
                        new DatabaseUnusable("the database URL names no user to be made\nWrite it as " + example));
        if (administrators.contains(name)) {
            throw new DatabaseUnusable(
                    "%s is an administrator of the server, not a user for a site\nName another in the database URL, as %s"
                            .formatted(name, example));
        }
        return new NewUser(
                name,
                url.password()
                        .orElseThrow(() -> new DatabaseUnusable(
                                "the database URL has no password for the user to be made\nWrite it as " + example)));
    }

    /** Not the password. */
    @Override
    public String toString() {
        return name;
    }
}
