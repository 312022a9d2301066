package org.inkmark.domain.session;

import java.time.Duration;
import java.time.Instant;
import org.inkmark.domain.Instants;
import org.inkmark.domain.Text;
import org.inkmark.domain.user.UserId;

/**
 * A user signed in on a device.
 *
 * @param createdAt  in microseconds, as are the other instants
 * @param lastSeenAt at most {@link #SEEN_EVERY} behind
 * @param address    whence the user signed in, cut to {@value #MAX_ADDRESS} characters; empty where it was not written down
 * @param device     what the browser says of itself, cut to {@value #MAX_DEVICE} characters
 */
public record Session(
        TokenHash token,
        UserId user,
        Instant createdAt,
        Instant lastSeenAt,
        Instant expiresAt,
        String address,
        String device) {

    public static final int MAX_ADDRESS = 64;
    public static final int MAX_DEVICE = 200;

    /** Whoever signs in on one device more is signed out on the one that was unseen for the longest time. */
    public static final int MOST_OF_A_USER = 50;

    /** How often being seen is written down. */
    public static final Duration SEEN_EVERY = Duration.ofMinutes(5);

    public Session {
        createdAt = Instants.micros("created at", createdAt);
        lastSeenAt = Instants.micros("last seen at", lastSeenAt);
        expiresAt = Instants.micros("expires at", expiresAt);
        address = Text.oneLine(address, MAX_ADDRESS);
        device = Text.oneLine(device, MAX_DEVICE);
    }

    public static Session begin(TokenHash token, UserId user, Stay stay, String address, String device, Instant now) {
        return new Session(token, user, now, now, now.plus(stay.unused()), address, device);
    }

    /** The same session under another token, as its user has just shown to know the password. */
    public Session renew(TokenHash next, Instant now) {
        return begin(next, user, stay(), address, device, now);
    }

    /** Follows from its dates: no brief one ends as late as every other does. */
    public Stay stay() {
        return expiresAt.isAfter(createdAt.plus(Stay.BRIEF.longest())) ? Stay.REMEMBERED : Stay.BRIEF;
    }

    public boolean isAliveAt(Instant now) {
        return now.isBefore(expiresAt);
    }

    /** Whether {@link #seen} is due. */
    public boolean isToBeSeenAt(Instant now) {
        return !now.isBefore(lastSeenAt.plus(SEEN_EVERY));
    }

    public Session seen(Instant now) {
        var unused = now.plus(stay().unused());
        var longest = createdAt.plus(stay().longest());
        return new Session(token, user, createdAt, now, unused.isBefore(longest) ? unused : longest, address, device);
    }

    @Override
    public String toString() {
        return "Session of user " + user;
    }
}
