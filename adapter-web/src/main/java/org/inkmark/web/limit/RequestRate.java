package org.inkmark.web.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.inkmark.web.WebSettings;

/**
 * A token bucket for each client: it may do at once what it may do in a minute, and then one thing for each that time gives back.
 * Kept is the instant at which its bucket is full again.
 *
 * @see <a href="https://www.itu.int/rec/T-REC-I.371">ITU-T I.371, the generic cell rate algorithm</a>
 */
@Singleton
final class RequestRate {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Clients that are remembered. Of more, those who came less often are forgotten, and have a full bucket again. */
    private static final int MOST_CLIENTS = 20_000;

    private final int perMinute;
    private final InstantSource clock;
    private final Cache<String, Instant> fullAt = Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterWrite(MINUTE)
            .build();

    /** @param perMinute 0 for as often as they like */
    RequestRate(@Value("${" + WebSettings.REQUEST_RATE + ":0}") int perMinute, InstantSource clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    /** Counts a request. How long the client must wait before the next, where this is one too many. */
    synchronized Optional<Duration> take(String client) {
        if (perMinute == 0) {
            return Optional.empty();
        }
        var now = clock.instant();
        var full = fullAt.getIfPresent(client);
        var before = full == null || full.isBefore(now) ? now : full;
        var after = before.plus(MINUTE.dividedBy(perMinute));
        var wait = Duration.between(now.plus(MINUTE), after);
        if (wait.isPositive()) {
            return Optional.of(wait);
        }
        fullAt.put(client, after);
        return Optional.empty();
    }

    /** For how many clients something is kept. */
    long clients() {
        fullAt.cleanUp();
        return fullAt.estimatedSize();
    }
}
