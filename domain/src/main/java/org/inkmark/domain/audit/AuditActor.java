package org.inkmark.domain.audit;

import java.util.Locale;
import java.util.Optional;
import org.inkmark.domain.Text;
import org.inkmark.domain.user.Actor;

/**
 * Who did something, as a record keeps it that outlives the user.
 *
 * @param name the username then; of an operator the name by which the system knows them, where it is known; cut to {@value
 *             #MAX_NAME} characters
 */
public record AuditActor(Kind kind, Optional<String> name) {
    public static final int MAX_NAME = 100;

    /** What somebody was known to be. */
    public enum Kind {
        ANONYMOUS,
        USER,
        OPERATOR
    }

    public AuditActor {
        name = name.map(text -> Text.oneLine(text, MAX_NAME));
    }

    static AuditActor of(Actor actor, Origin origin) {
        return switch (actor) {
            case Actor.Anonymous() -> new AuditActor(Kind.ANONYMOUS, Optional.empty());
            case Actor.SignedIn signedIn ->
                new AuditActor(Kind.USER, Optional.of(signedIn.username().value()));
            case Actor.Operator() -> new AuditActor(Kind.OPERATOR, origin.systemUser());
        };
    }

    /** {@code anonymous}, {@code user alice}, {@code operator root}. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT)
                + name.map(text -> " " + text).orElse("");
    }
}
