package org.inkmark.application.session;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.inkmark.application.attempt.Tries;
import org.inkmark.application.attempt.Way;
import org.inkmark.application.port.PasswordHasher;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.attempt.Allowance;
import org.inkmark.domain.attempt.AttemptKey;
import org.inkmark.domain.audit.AuditAction;
import org.inkmark.domain.audit.AuditThing;
import org.inkmark.domain.audit.Deed;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.User;

/**
 * Asks those who have signed in for their password once more, in vain so often and no more: a session may be somebody else's. For the
 * services of every feature, not for adapters.
 */
@Singleton
public final class CurrentPassword {

    static final Allowance WRONG = new Allowance(10, Duration.ofMinutes(6));

    private static final String FIELD = "current password";

    private final Tries tries;
    private final PasswordHasher hasher;
    private final UnitOfWork units;

    CurrentPassword(Tries tries, PasswordHasher hasher, UnitOfWork units) {
        this.tries = tries;
        this.hasher = hasher;
        this.units = units;
    }

    /**
     * To be called outside a unit of work.
     *
     * @throws InvalidValue                field {@code current password}, if it is not the user's
     * @throws org.inkmark.domain.TryLater if it was wrong too often; it was not looked at
     */
    public void require(User user, String typed) {
        if (typed.isEmpty()) {
            throw new InvalidValue(FIELD, "is missing");
        }
        var budget = WRONG.of(AttemptKey.of(FIELD, user.id().toString()));
        var way = tries.count(List.of(Way.of(budget)), "your password was wrong too often");
        if (!hasher.matches(typed, user.passwordHash())) {
            units.run(changes -> changes.add(new Deed(
                    Actor.signedIn(user), AuditAction.CURRENT_PASSWORD_WRONG, AuditThing.user(user.username()))));
            throw new InvalidValue(FIELD, "is not right");
        }
        units.run(_ -> tries.takeBack(way));
    }
}
