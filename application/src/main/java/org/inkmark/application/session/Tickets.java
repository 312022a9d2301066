package org.inkmark.application.session;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.inkmark.application.port.Seal;
import org.inkmark.domain.session.Stay;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserId;
import org.inkmark.domain.user.UserRepository;

/** Between the two steps of signing in: proof that a user's password was right a moment ago. Nothing of it is kept. */
@Singleton
final class Tickets {

    static final Duration LAST = Duration.ofMinutes(5);

    private static final String PURPOSE = "second step of signing in";

    private final UserRepository users;
    private final SecondFactors factors;
    private final Seal seal;
    private final InstantSource clock;

    Tickets(UserRepository users, SecondFactors factors, Seal seal, InstantSource clock) {
        this.users = users;
        this.factors = factors;
        this.seal = seal;
        this.clock = clock;
    }

    /** @throws SecondStepNeeded with a ticket, if the password alone does not sign this user in */
    void requireNoSecondStepOf(User user, Stay stay) {
        var isOn = factors.isOn(user.id());
        if (isOn || factors.isMissing(user)) {
            var end = clock.instant().plus(LAST).toEpochMilli();
            var text = String.join(" ", user.id().toString(), Long.toString(end), stay.name(), password(user));
            throw new SecondStepNeeded(seal.sealToSend(PURPOSE, text), !isOn);
        }
    }

    /**
     * A ticket that is still good.
     *
     * @param stay as the user said at the first step
     */
    record Ticket(User user, Stay stay) {}

    Optional<Ticket> open(String ticket) {
        return seal.open(PURPOSE, ticket)
                .map(text -> List.of(text.split(" ")))
                .filter(parts -> clock.instant().isBefore(Instant.ofEpochMilli(Long.parseLong(parts.get(1)))))
                .flatMap(parts -> users.find(new UserId(Long.parseLong(parts.getFirst())))
                        .filter(User::enabled)
                        .filter(user -> password(user).equals(parts.getLast()))
                        .map(user -> new Ticket(user, Stay.valueOf(parts.get(2)))));
    }

    /** Another after a change of the password. */
    private static String password(User user) {
        return SessionTokens.hash(user.passwordHash().value()).value();
    }
}
