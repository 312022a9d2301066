package org.inkmark.web.view;

import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Role;

/** Whoever looks at the page, as the page needs to know them. */
public record Visitor(boolean signedIn, String username, boolean writes, boolean edits, boolean manages) {
    static Visitor of(Actor actor) {
        return actor instanceof Actor.SignedIn user
                ? new Visitor(
                        true,
                        user.username().value(),
                        actor.may(Role.AUTHOR),
                        actor.may(Role.EDITOR),
                        actor.may(Role.ADMIN))
                : new Visitor(false, "", false, false, false);
    }
}
