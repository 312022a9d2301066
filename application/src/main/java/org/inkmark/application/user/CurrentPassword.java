package org.inkmark.application.user;

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
import org.inkmark.domain.user.User;

/** Asks those who have signed in for their password once more, in vain so often and no more: a session may be somebody else's. */
@Singleton
final class CurrentPassword {

    static final Allowance WRONG = new Allowance(10, Duration.ofMinutes(6));

    private final Tries tries;
    private final PasswordHasher hasher;
    private final UnitOfWork units;

    CurrentPassword(Tries tries, PasswordHasher hasher, UnitOfWork units) {
        this.tries = tries;
        this.hasher = hasher;
        this.units = units;
    }

    /**
     * @throws InvalidValue                if it is wrong
     * @throws org.inkmark.domain.TryLater if it was wrong too often; it was not looked at
     */
    void require(User user, String typed) {
        var budget = WRONG.of(AttemptKey.of("current password", user.id().toString()));
        var way = tries.count(List.of(Way.of(budget)), "your password was wrong too often");
        if (!hasher.matches(typed, user.passwordHash())) {
            throw new InvalidValue("current password", "is not right");
        }
        units.run(_ -> tries.takeBack(way));
    }
}
