package org.inkmark.application.session;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * From where somebody signs in.
 *
 * @param device       what the browser says of itself
 * @param address      of the client, not of a proxy
 * @param knownDevice  which the browser proves to be, none where it proves nothing
 * @param waitingSince when, as the browser proves, it was told to wait before it signs in as this user from this address
 */
public record Visit(
        String device, InetAddress address, Optional<KnownDevice> knownDevice, Optional<Instant> waitingSince) {

    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final Duration WAITED_COUNTS = Duration.ofMinutes(15);

    /** From an address, and nothing is known of the browser. */
    public static Visit ofStranger(String device, InetAddress address) {
        return new Visit(device, address, Optional.empty(), Optional.empty());
    }

    /** Since when it waits, of which nothing counts any more after a quarter of an hour: then it begins anew. */
    public Instant waitsSince(Instant now) {
        return waitingSince
                .filter(since -> !since.isAfter(now) && now.isBefore(since.plus(WAITED_COUNTS)))
                .orElse(now);
    }

    /** How much longer it is to wait. */
    Duration patienceAt(Instant now) {
        var end = waitsSince(now).plus(WAIT);
        return now.isBefore(end) ? Duration.between(now, end) : Duration.ZERO;
    }
}
