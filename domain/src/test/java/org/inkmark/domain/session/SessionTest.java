package org.inkmark.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inkmark.domain.Refusals.assertThatRefused;

import java.time.Duration;
import java.time.Instant;
import org.inkmark.domain.user.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final TokenHash TOKEN = new TokenHash("ab".repeat(32));

    private final Session visit = begin(Stay.BRIEF);
    private final Session remembered = begin(Stay.REMEMBERED);

    @ParameterizedTest
    @CsvSource({"BRIEF, PT12H", "REMEMBERED, P30D"})
    void a_session_ends_in_which_nothing_happens(Stay stay, Duration unused) {
        var session = begin(stay);
        var end = NOON.plus(unused);

        assertThat(session.stay()).isEqualTo(stay);
        assertThat(session.isAliveAt(end.minusNanos(1_000))).isTrue();
        assertThat(session.isAliveAt(end)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"BRIEF, PT11H, P1D", "REMEMBERED, P29D, P90D"})
    void a_session_that_is_used_all_the_time_ends_too(Stay stay, Duration step, Duration longest) {
        var session = begin(stay);
        for (var now = NOON.plus(step); session.isAliveAt(now); now = now.plus(step)) {
            session = session.seen(now);
            assertThat(session.createdAt()).isEqualTo(NOON);
            assertThat(session.lastSeenAt()).isEqualTo(now);
            assertThat(session.stay()).isEqualTo(stay);
        }

        assertThat(session.expiresAt()).isEqualTo(NOON.plus(longest));
    }

    @Test
    void being_seen_is_written_down_every_five_minutes() {
        assertThat(visit.isToBeSeenAt(NOON.plus(Duration.ofMinutes(5)).minusNanos(1_000)))
                .isFalse();
        assertThat(visit.isToBeSeenAt(NOON.plus(Duration.ofMinutes(5)))).isTrue();
    }

    @Test
    void being_seen_makes_a_session_last_longer() {
        var later = NOON.plus(Duration.ofDays(29));

        assertThat(remembered.seen(later).expiresAt()).isEqualTo(later.plus(Duration.ofDays(30)));
    }

    @Test
    void a_renewed_session_is_the_same_under_another_token_from_now_on() {
        var next = new TokenHash("cd".repeat(32));
        var later = NOON.plus(Duration.ofHours(7));

        assertThat(visit.seen(later).renew(next, later))
                .isEqualTo(Session.begin(next, new UserId(7), Stay.BRIEF, "203.0.113.9", "Firefox", later));
        assertThat(remembered.renew(next, later).stay()).isEqualTo(Stay.REMEMBERED);
    }

    @Test
    void what_a_browser_says_of_itself_is_cut() {
        var session = Session.begin(TOKEN, new UserId(7), Stay.BRIEF, "1".repeat(70), "🦊".repeat(300) + "\n", NOON);

        assertThat(session.device()).isEqualTo("🦊".repeat(200));
        assertThat(session.address()).isEqualTo("1".repeat(64));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AB", "g0", " a", "\na"})
    void a_token_is_kept_as_its_hash_in_lower_case(String start) {
        var value = start + "0".repeat(62);

        assertThatRefused(() -> new TokenHash(value), "token hash", "64");
    }

    private static Session begin(Stay stay) {
        return Session.begin(TOKEN, new UserId(7), stay, "203.0.113.9", "Firefox", NOON);
    }
}
