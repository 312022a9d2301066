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
 * @param device     what the browser says of itself, cut to {@value #MAX_DEVICE} characters
 */
public record Session(
        TokenHash token, UserId user, Instant createdAt, Instant lastSeenAt, Instant expiresAt, String device) {

    public static final int MAX_DEVICE = 200;

    /** How often being seen is written down. */
    public static final Duration SEEN_EVERY = Duration.ofMinutes(5);

    /** How long a session lasts in which nothing happens. */
    public static final Duration LASTS = Duration.ofDays(30);

    public Session {
        createdAt = Instants.micros("created at", createdAt);
        lastSeenAt = Instants.micros("last seen at", lastSeenAt);
        expiresAt = Instants.micros("expires at", expiresAt);
        device = Text.oneLine(device, MAX_DEVICE);
    }

    public static Session begin(TokenHash token, UserId user, String device, Instant now) {
        return new Session(token, user, now, now, now.plus(LASTS), device);
    }

    public boolean isAliveAt(Instant now) {
        return now.isBefore(expiresAt);
    }

    /** Whether {@link #seen} is due. */
    public boolean isToBeSeenAt(Instant now) {
        return !now.isBefore(lastSeenAt.plus(SEEN_EVERY));
    }

    public Session seen(Instant now) {
        return new Session(token, user, createdAt, now, now.plus(LASTS), device);
    }

    @Override
    public String toString() {
        return "Session of user " + user;
    }
}
