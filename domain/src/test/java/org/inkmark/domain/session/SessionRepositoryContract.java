package org.inkmark.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inkmark.domain.user.UserBuilder.aUser;

import java.time.Instant;
import org.inkmark.domain.StoreContract;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a {@link SessionRepository} promises. */
public abstract class SessionRepositoryContract extends StoreContract {

    private static final Instant TICK_LATER = NOON.plusNanos(1_000);

    private final User alice = aUser().named("alice").build();
    private final User bob = aUser().named("bob").build();

    protected abstract SessionRepository sessions();

    protected abstract UserRepository users();

    @BeforeEach
    final void addUsers() {
        inUnit(() -> {
            users().add(alice);
            users().add(bob);
        });
    }

    @Test
    void a_session_comes_back_as_it_was_kept() {
        var session = add(new Session(
                token(1),
                alice.id(),
                NOON.plusNanos(123_456_000),
                NOON.plusSeconds(1),
                NOON.plusSeconds(2),
                "2001:db8::9",
                "Firefox 🦊"));

        assertThatKept(session);
        assertThat(sessions().find(token(2))).isEmpty();
    }

    @Test
    void a_session_on_a_device_that_says_nothing_or_a_lot_comes_back() {
        assertThatKept(add(Session.begin(token(1), alice.id(), Stay.BRIEF, "", "", NOON)));
        assertThatKept(add(Session.begin(
                token(2),
                alice.id(),
                Stay.REMEMBERED,
                "🦊".repeat(Session.MAX_ADDRESS),
                "🦊".repeat(Session.MAX_DEVICE),
                NOON)));
    }

    @Test
    void being_seen_is_kept() {
        var session = add(session(1, alice));

        inUnit(() -> sessions().update(session.seen(NOON.plusSeconds(300))));

        assertThatKept(session.seen(NOON.plusSeconds(300)));
    }

    @Test
    void being_seen_after_the_end_changes_nothing() {
        inUnit(() -> sessions().update(session(1, alice)));

        assertThat(sessions().find(token(1))).isEmpty();
    }

    @Test
    void sessions_of_a_user_are_listed_the_one_seen_last_first() {
        var first = add(session(1, alice));
        var second = add(session(2, alice));
        add(session(3, bob));
        var seen = first.seen(TICK_LATER);
        inUnit(() -> sessions().update(seen));

        assertThat(sessions().listOf(alice.id())).containsExactly(seen, second);
    }

    @Test
    void one_session_is_ended() {
        var ended = add(session(1, alice));
        var kept = add(session(2, alice));

        inUnit(() -> sessions().delete(ended.token()));
        inUnit(() -> sessions().delete(ended.token()));

        assertThat(sessions().find(ended.token())).isEmpty();
        assertThatKept(kept);
    }

    @Test
    void all_sessions_of_a_user_are_ended() {
        add(session(1, alice));
        add(session(2, alice));
        var his = add(session(3, bob));

        inUnit(() -> sessions().deleteAllOf(alice.id()));

        assertThat(sessions().find(token(1))).isEmpty();
        assertThat(sessions().find(token(2))).isEmpty();
        assertThatKept(his);
    }

    @Test
    void all_sessions_of_a_user_but_one_are_ended() {
        add(session(1, alice));
        var kept = add(session(2, alice));
        var his = add(session(3, bob));

        inUnit(() -> sessions().deleteOthersOf(alice.id(), kept.token()));

        assertThat(sessions().find(token(1))).isEmpty();
        assertThatKept(kept);
        assertThatKept(his);
    }

    @Test
    void keeping_anothers_session_ends_all_of_ones_own() {
        add(session(1, alice));
        var his = add(session(2, bob));

        inUnit(() -> sessions().deleteOthersOf(alice.id(), his.token()));

        assertThat(sessions().find(token(1))).isEmpty();
        assertThatKept(his);
    }

    @Test
    void sessions_that_have_ended_are_forgotten() {
        add(endingAt(1, NOON.minusNanos(1_000)));
        add(endingAt(2, Instant.parse("1969-12-31T23:59:59.999999Z")));
        var alive = add(endingAt(3, TICK_LATER));

        inUnit(() -> sessions().deleteExpired(NOON));

        assertThat(sessions().find(token(1))).isEmpty();
        assertThat(sessions().find(token(2))).isEmpty();
        assertThatKept(alive);
    }

    @Test
    void sessions_go_with_their_user() {
        add(session(1, alice));
        var his = add(session(2, bob));

        inUnit(() -> users().delete(alice));

        assertThat(sessions().find(token(1))).isEmpty();
        assertThatKept(his);
    }

    @Test
    void nothing_is_written_outside_a_unit() {
        var session = add(session(1, alice));

        assertThatThrownBy(() -> sessions().add(session(2, alice))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sessions().update(session.seen(TICK_LATER))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sessions().delete(session.token())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sessions().deleteAllOf(alice.id())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sessions().deleteOthersOf(alice.id(), token(2)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sessions().deleteExpired(session.expiresAt().plusSeconds(1)))
                .isInstanceOf(IllegalStateException.class);

        assertThatKept(session);
        assertThat(sessions().find(token(2))).isEmpty();
    }

    private static TokenHash token(int number) {
        return new TokenHash("%064x".formatted(number));
    }

    private static Session session(int number, User user) {
        return Session.begin(token(number), user.id(), Stay.REMEMBERED, "203.0.113.9", "Firefox", NOON);
    }

    private Session endingAt(int number, Instant end) {
        var begin = end.minusSeconds(60);
        return new Session(token(number), alice.id(), begin, begin, end, "203.0.113.9", "Firefox");
    }

    private Session add(Session session) {
        inUnit(() -> sessions().add(session));
        return session;
    }

    private void assertThatKept(Session session) {
        assertThat(sessions().find(session.token())).hasValue(session);
    }
}
