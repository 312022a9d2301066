package org.inkmark.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inkmark.domain.Refusals.assertThatRefused;

import java.time.Duration;
import java.time.Instant;
import org.inkmark.domain.user.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final TokenHash TOKEN = new TokenHash("ab".repeat(32));

    private final Session session = Session.begin(TOKEN, new UserId(7), "Firefox", NOON);

    @Test
    void a_session_lasts_thirty_days_in_which_nothing_happens() {
        var end = NOON.plus(Duration.ofDays(30));

        assertThat(session.expiresAt()).isEqualTo(end);
        assertThat(session.isAliveAt(end.minusNanos(1_000))).isTrue();
        assertThat(session.isAliveAt(end)).isFalse();
    }

    @Test
    void being_seen_is_written_down_every_five_minutes() {
        assertThat(session.isToBeSeenAt(NOON.plus(Duration.ofMinutes(5)).minusNanos(1_000)))
                .isFalse();
        assertThat(session.isToBeSeenAt(NOON.plus(Duration.ofMinutes(5)))).isTrue();
    }

    @Test
    void being_seen_makes_a_session_last_longer() {
        var later = NOON.plus(Duration.ofDays(29));

        var seen = session.seen(later);

        assertThat(seen.createdAt()).isEqualTo(NOON);
        assertThat(seen.lastSeenAt()).isEqualTo(later);
        assertThat(seen.expiresAt()).isEqualTo(later.plus(Duration.ofDays(30)));
    }

    @Test
    void what_a_browser_says_of_itself_is_cut() {
        assertThat(Session.begin(TOKEN, new UserId(7), "🦊".repeat(300) + "\n", NOON)
                        .device())
                .isEqualTo("🦊".repeat(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AB", "g0", " a", "\na"})
    void a_token_is_kept_as_its_hash_in_lower_case(String start) {
        var value = start + "0".repeat(62);

        assertThatRefused(() -> new TokenHash(value), "token hash", "64");
    }
}
