package org.inkmark.application.session;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inkmark.application.attempt.ClientNetwork;
import org.inkmark.application.attempt.Tries;
import org.inkmark.application.attempt.Way;
import org.inkmark.domain.attempt.Allowance;
import org.inkmark.domain.attempt.AttemptKey;
import org.inkmark.domain.attempt.AttemptRepository;
import org.inkmark.domain.user.User;

/**
 * Lets some passwords be tried, and no more: docs/adr/0020-throttling.md. Usernames count as they were typed, whether or not
 * anybody has them.
 */
@Singleton
final class SignInGate {

    /** Of an address, whoever it signs in as; of a username, from wherever nobody is known; and of it again by those who waited. */
    static final Allowance STRANGERS = new Allowance(20, Duration.ofMinutes(3));

    /** Of a device or an address where the user has signed in before. */
    static final Allowance FAMILIAR = new Allowance(10, Duration.ofMinutes(6));

    /** Of an address that waited. */
    static final Allowance WAITING = new Allowance(3, Duration.ofMinutes(5));

    /** How long an address is remembered from which a user signed in. */
    static final Duration REMEMBERED = Duration.ofDays(90);

    private static final String REASON = "there were too many tries to sign in";

    private final Tries tries;
    private final AttemptRepository attempts;
    private final InstantSource clock;

    SignInGate(Tries tries, AttemptRepository attempts, InstantSource clock) {
        this.tries = tries;
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * Counts a try to sign in.
     *
     * @param user who has that username, if anybody
     * @return by which way it may be made
     * @throws org.inkmark.domain.TryLater if it may not be made now, for users that there are and others alike
     */
    Way admit(String username, Optional<User> user, Visit visit) {
        var name = username.strip();
        var network = ClientNetwork.of(visit.address());
        var now = clock.instant();
        var address = STRANGERS.of(AttemptKey.of("address", network));
        var ways = new ArrayList<Way>();
        visit.knownDevice()
                .filter(device ->
                        user.filter(found -> found.id().equals(device.user())).isPresent())
                .map(device -> FAMILIAR.of(AttemptKey.of("device", device.id())))
                .map(Way::of)
                .ifPresent(ways::add);
        if (isRemembered(name, network, now)) {
            ways.add(Way.of(address, FAMILIAR.of(AttemptKey.of("familiar", network, name))));
        }
        ways.add(Way.of(address, STRANGERS.of(AttemptKey.of("username", name))));
        ways.add(new Way(
                visit.patienceAt(now),
                List.of(
                        address,
                        STRANGERS.of(AttemptKey.of("waited", name)),
                        WAITING.of(AttemptKey.of("waited", network, name)))));
        return tries.count(ways, REASON);
    }

    /** The password was right: the try no longer counts. Inside a unit of work only. */
    void takeBack(Way way) {
        tries.takeBack(way);
    }

    /** Somebody has signed in there. Inside a unit of work only. */
    void remember(String username, Visit visit) {
        attempts.keep(
                remembered(username.strip(), ClientNetwork.of(visit.address())),
                clock.instant().plus(REMEMBERED));
    }

    private boolean isRemembered(String username, String network, Instant now) {
        var key = remembered(username, network);
        return attempts.countUntil(List.of(key)).getOrDefault(key, now).isAfter(now);
    }

    private static AttemptKey remembered(String username, String network) {
        return AttemptKey.of("remembered", network, username);
    }
}
