package org.inkmark.domain.audit;

import java.time.Instant;
import java.util.Optional;
import org.inkmark.domain.user.Username;

/**
 * Which events are asked for. What is absent does not matter.
 *
 * @param since at this instant or later
 * @param user  what this user did, and what was done to the user or the user's bookmarks, under this username
 */
public record AuditFilter(Optional<Instant> since, Optional<Username> user, Optional<AuditAction> action) {

    public static AuditFilter all() {
        return new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty());
    }

    public AuditFilter since(Instant instant) {
        return new AuditFilter(Optional.of(instant), user, action);
    }

    public AuditFilter of(Username username) {
        return new AuditFilter(since, Optional.of(username), action);
    }

    public AuditFilter only(AuditAction wanted) {
        return new AuditFilter(since, user, Optional.of(wanted));
    }

    /** Whether an event is asked for. */
    public boolean fits(AuditEvent event) {
        return since.stream().noneMatch(event.at()::isBefore)
                && user.stream().allMatch(username -> concerns(event, username))
                && action.stream().allMatch(event.action()::equals);
    }

    private static boolean concerns(AuditEvent event, Username username) {
        return event.actor().equals(new AuditActor(AuditActor.Kind.USER, Optional.of(username.value())))
                || event.thing().equals(AuditThing.user(username))
                || event.thing().equals(AuditThing.bookmarksOf(username));
    }
}
