package org.inkmark.application.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inkmark.application.memory.InMemorySite.NOON;
import static org.inkmark.domain.user.UserBuilder.aUser;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.inkmark.application.memory.FakePasswordHasher;
import org.inkmark.application.memory.InMemorySite;
import org.inkmark.application.port.PasswordHasher;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.TryLater;
import org.inkmark.domain.audit.AuditAction;
import org.inkmark.domain.audit.AuditEvent;
import org.inkmark.domain.audit.Origin;
import org.inkmark.domain.session.Session;
import org.inkmark.domain.session.Stay;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Password;
import org.inkmark.domain.user.PasswordHash;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserRepository;
import org.inkmark.domain.user.Username;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInTest {

    private static final String PASSWORD = "correct horse";
    private static final Visit FIREFOX = Visit.ofStranger("Firefox", InetAddress.ofLiteral("203.0.113.9"));
    private static final Visit PHONE = Visit.ofStranger("Phone", InetAddress.ofLiteral("2001:db8::9"));

    private final InMemorySite site = new InMemorySite();
    private final PasswordHasher hasher = mock(PasswordHasher.class, delegatesTo(site.hasher()));
    private final UnitOfWork units = mock(UnitOfWork.class, delegatesTo(site.units()));
    private final SignIn signIn = signInOver(site.store().users());
    private final User alice =
            site.has(aUser().named("alice").passwordHash(hashOf(PASSWORD)).build());

    @Test
    void whoever_knows_the_password_is_signed_in() {
        var signedIn = signIn.signIn("alice", PASSWORD, FIREFOX, Stay.REMEMBERED);

        assertThat(signedIn.actor()).isEqualTo(Actor.signedIn(alice));
        assertThat(signedIn.token()).matches("[A-Za-z0-9_-]{43}");
        assertThat(signIn.resume(signedIn.token())).hasValue(Actor.signedIn(alice));
    }

    @Test
    void a_username_is_typed_without_care_for_white_space() {
        assertThat(signIn.signIn(" alice ", PASSWORD, FIREFOX, Stay.REMEMBERED)
                        .actor()
                        .user())
                .isEqualTo(alice.id());
    }

    @Test
    void every_session_has_a_token_of_its_own_of_which_only_the_hash_is_kept() {
        var one = signIn.signIn("alice", PASSWORD, FIREFOX, Stay.REMEMBERED);
        var other = signIn.signIn("alice", PASSWORD, PHONE, Stay.BRIEF);

        assertThat(one.token()).isNotEqualTo(other.token());
        var kept = session(one.token());
        assertThat(kept.token().value()).doesNotContain(one.token()).hasSize(64);
        assertThat(kept.user()).isEqualTo(alice.id());
        assertThat(kept.device()).isEqualTo("Firefox");
        assertThat(kept.address()).isEqualTo("203.0.113.9");
        assertThat(kept.stay()).isEqualTo(Stay.REMEMBERED);
        assertThat(session(other.token()).stay()).isEqualTo(Stay.BRIEF);
        assertThat(kept.createdAt()).isEqualTo(NOON);
        assertThat(one).asString().doesNotContain(one.token());
    }

    @ParameterizedTest
    @CsvSource({
        "nobody,        correct horse",
        "Not A Name,    correct horse",
        "'',            correct horse",
        "alice,         wrong horse",
        "alice,         ''",
        "alice,         'correct horse '",
        "disabled,      correct horse",
        "disabled,      wrong horse"
    })
    void all_others_are_refused_with_the_same_words(String username, String password) {
        site.has(aUser().named("disabled")
                .passwordHash(hashOf(PASSWORD))
                .disabled()
                .build());

        assertThatThrownBy(() -> signIn.signIn(username, password, FIREFOX, Stay.REMEMBERED))
                .isInstanceOf(NotAllowed.class)
                .hasMessage("the username or the password is not right");

        verify(units, never()).run(any());
    }

    @Test
    void an_unknown_user_takes_as_long_as_a_wrong_password() {
        assertThatThrownBy(() -> signIn.signIn("nobody", PASSWORD, FIREFOX, Stay.REMEMBERED))
                .isInstanceOf(NotAllowed.class);
        verify(hasher).pretendToMatch(PASSWORD);
        verify(hasher, never()).matches(any(), any());

        assertThatThrownBy(() -> signIn.signIn("Not A Name", "x", FIREFOX, Stay.REMEMBERED))
                .isInstanceOf(NotAllowed.class);
        verify(hasher).pretendToMatch("x");
    }

    @Test
    void a_disabled_user_takes_as_long_as_an_enabled_one() {
        var disabled = site.has(aUser().named("disabled")
                .passwordHash(hashOf(PASSWORD))
                .disabled()
                .build());

        assertThatThrownBy(() -> signIn.signIn("disabled", PASSWORD, FIREFOX, Stay.REMEMBERED))
                .isInstanceOf(NotAllowed.class);

        verify(hasher).matches(PASSWORD, disabled.passwordHash());
    }

    @Test
    void hashing_is_over_before_a_unit_begins() {
        signIn.signIn("alice", PASSWORD, FIREFOX, Stay.REMEMBERED);

        var order = inOrder(hasher, units);
        order.verify(hasher).matches(PASSWORD, alice.passwordHash());
        order.verify(units).run(any());
        verify(hasher, never()).hash(any());
    }

    @Test
    void an_outdated_hash_is_renewed_before_the_unit_that_keeps_it() {
        var bob = site.has(aUser().named("bob")
                .passwordHash(FakePasswordHasher.outdated(PASSWORD))
                .build());

        signIn.signIn("bob", PASSWORD, FIREFOX, Stay.REMEMBERED);

        assertThat(site.store().users().find(bob.id()).orElseThrow().passwordHash())
                .isEqualTo(hashOf(PASSWORD));
        var order = inOrder(hasher, units);
        order.verify(hasher).hash(new Password(PASSWORD));
        order.verify(units).call(any());
        assertThat(signIn.signIn("bob", PASSWORD, FIREFOX, Stay.REMEMBERED)
                        .actor()
                        .user())
                .isEqualTo(bob.id());
    }

    @Test
    void a_user_who_is_changed_while_the_hash_is_renewed_is_signed_in_all_the_same() {
        var bob = site.has(aUser().named("bob")
                .passwordHash(FakePasswordHasher.outdated(PASSWORD))
                .build());
        site.store().inUnit(() -> site.store().users().update(bob.withRole(Role.EDITOR)));
        var users = mock(UserRepository.class, delegatesTo(site.store().users()));
        doReturn(Optional.of(bob), site.store().users().find(bob.id()))
                .when(users)
                .findByUsername(new Username("bob"));

        assertThat(signInOver(users)
                        .signIn("bob", PASSWORD, FIREFOX, Stay.REMEMBERED)
                        .actor()
                        .role())
                .isEqualTo(Role.EDITOR);
    }

    @Test
    void a_session_ends_in_which_nothing_happens() {
        for (var stay : Stay.values()) {
            var token = signIn.signIn("alice", PASSWORD, FIREFOX, stay).token();

            site.clock().advance(stay.unused().minusNanos(1_000));
            assertThat(signIn.resume(token)).isPresent();
            site.clock().advance(stay.unused());
            assertThat(signIn.resume(token)).isEmpty();
        }
    }

    @Test
    void a_session_that_is_used_all_the_time_ends_too() {
        var token = signIn.signIn("alice", PASSWORD, PHONE, Stay.BRIEF).token();

        for (var hour = 1; hour < 24; hour++) {
            site.clock().advance(Duration.ofHours(1));
            assertThat(signIn.resume(token)).isPresent();
        }
        site.clock().advance(Duration.ofHours(1));
        assertThat(signIn.resume(token)).isEmpty();
    }

    @Test
    void on_one_device_too_many_the_one_unseen_for_the_longest_time_is_signed_out() {
        var seen = signIn.signIn("alice", PASSWORD, FIREFOX, Stay.REMEMBERED).token();
        var unseen = signIn.signIn("alice", PASSWORD, FIREFOX, Stay.REMEMBERED).token();
        site.clock().advance(Duration.ofHours(1));
        assertThat(signIn.resume(seen)).isPresent();

        for (var others = 1; others < Session.MOST_OF_A_USER; others++) {
            signIn.signIn("alice", PASSWORD, PHONE, Stay.BRIEF);
        }

        assertThat(site.store().sessions().listOf(alice.id())).hasSize(Session.MOST_OF_A_USER);
        assertThat(signIn.resume(unseen)).isEmpty();
        assertThat(signIn.resume(seen)).isPresent();
    }

    @Test
    void being_seen_is_written_every_five_minutes_and_not_more_often() {
        var token = signIn.signIn("alice", PASSWORD, FIREFOX, Stay.REMEMBERED).token();

        site.clock().advance(Duration.ofMinutes(5).minusNanos(1_000));
        assertThat(signIn.resume(token)).isPresent();
        assertThat(session(token).lastSeenAt()).isEqualTo(NOON);

        site.clock().advance(Duration.ofNanos(1_000));
        assertThat(signIn.resume(token)).isPresent();
        assertThat(session(token).lastSeenAt()).isEqualTo(NOON.plusSeconds(300));
        assertThat(session(token).expiresAt()).isEqualTo(NOON.plusSeconds(300).plus(Stay.REMEMBERED.unused()));
    }

    @Test
    void a_session_follows_its_user() {
        var token = signIn.signIn("alice", PASSWORD, FIREFOX, Stay.REMEMBERED).token();

        var editor = change(alice.withRole(Role.EDITOR));
        assertThat(signIn.resume(token)).map(Actor.SignedIn::role).hasValue(Role.EDITOR);

        var disabled = change(editor.disable());
        assertThat(signIn.resume(token)).isEmpty();

        site.store().inUnit(() -> site.store().users().delete(disabled));
        assertThat(signIn.resume(token)).isEmpty();
    }

    @Test
    void whoever_signs_out_is_no_longer_known() {
        var token = signIn.signIn("alice", PASSWORD, FIREFOX, Stay.REMEMBERED).token();
        var other = signIn.signIn("alice", PASSWORD, FIREFOX, Stay.REMEMBERED).token();

        signIn.signOut(token);
        signIn.signOut(token);

        assertThat(signIn.resume(token)).isEmpty();
        assertThat(signIn.resume(other)).isPresent();
    }

    @Test
    void what_is_no_token_is_nobodys() {
        for (var token : List.of("", "x", "A".repeat(43), "A".repeat(44), "ä".repeat(43))) {
            signIn.signOut(token);
            assertThat(signIn.resume(token)).isEmpty();
        }
    }

    @Test
    void sessions_do_not_enter_the_changes() {
        var token = signIn.signIn("alice", PASSWORD, FIREFOX, Stay.REMEMBERED).token();
        site.clock().advance(Duration.ofHours(1));
        assertThat(signIn.resume(token)).isPresent();
        signIn.signOut(token);

        assertThat(site.changes()).isEmpty();
    }

    @Test
    void who_signs_in_and_out_is_recorded_with_the_address() {
        site.origin().set(new Origin.Request("203.0.113.7", "c0ffee00"));

        var token = signIn.signIn("alice", PASSWORD, FIREFOX, Stay.BRIEF).token();
        site.clock().advance(Duration.ofSeconds(1));
        signIn.signOut(token);
        signIn.signOut(token);

        assertThat(site.audited())
                .extracting(AuditEvent::toString)
                .containsExactly(
                        "user alice signed_out user alice, from 203.0.113.7",
                        "user alice signed_in user alice, from 203.0.113.7");
    }

    @Test
    void a_failed_sign_in_is_recorded_and_who_is_nobody_here_is_not_named() {
        attack("alice", "203.0.113.7");
        site.clock().advance(Duration.ofSeconds(1));
        attack(PASSWORD, "203.0.113.7");

        assertThat(site.audited())
                .extracting(AuditEvent::toString)
                .containsExactly(
                        "anonymous sign_in_failed user, from 203.0.113.7",
                        "anonymous sign_in_failed user alice, from 203.0.113.7");
        assertThat(site.audited().toString()).doesNotContain("horse");
    }

    @Test
    void a_sign_in_that_is_refused_unseen_is_recorded() {
        for (var i = 0; i <= SignInGate.STRANGERS.atOnce(); i++) {
            attack("alice", "203.0.113." + i);
        }

        assertThat(site.audited())
                .extracting(AuditEvent::toString)
                .contains("anonymous sign_in_refused user alice, from 203.0.113." + SignInGate.STRANGERS.atOnce());
    }

    @Test
    void an_attack_on_one_user_fills_what_there_is_room_for_and_no_more() {
        for (var i = 0; i < 100; i++) {
            attack("alice", "203.0.113." + i);
        }

        assertThatOneIsFull();

        site.clock().advance(FailedSignIns.WINDOW);
        attack("alice", "203.0.113.7");
        assertThat(recorded(AuditAction.SIGN_IN_FAILED)).isEqualTo(FailedSignIns.EACH + 1);
    }

    @Test
    void an_attack_from_one_address_fills_what_there_is_room_for_and_no_more() {
        for (var i = 0; i < 100; i++) {
            attack("user-" + i, "203.0.113.7");
        }

        assertThatOneIsFull();
    }

    @Test
    void an_attack_from_everywhere_on_everybody_fills_what_there_is_room_for_and_no_more() {
        for (var i = 0; i < 300; i++) {
            attack("user-" + i, "2001:db8:0:%x::1".formatted(i));
        }

        assertThat(recorded(AuditAction.SIGN_IN_FAILED)).isEqualTo(FailedSignIns.ALL);
        assertThat(recorded(AuditAction.MORE_SIGN_INS_FAILED)).isEqualTo(1);
    }

    private void assertThatOneIsFull() {
        assertThat(recorded(AuditAction.SIGN_IN_FAILED)).isEqualTo(FailedSignIns.EACH);
        assertThat(recorded(AuditAction.SIGN_IN_REFUSED)).isEqualTo(FailedSignIns.EACH);
        assertThat(recorded(AuditAction.MORE_SIGN_INS_FAILED)).isEqualTo(2);
    }

    private void attack(String username, String address) {
        site.origin().set(new Origin.Request(address, "c0ffee00"));
        assertThatThrownBy(() -> signIn.signIn(
                        username,
                        "wrong horse",
                        Visit.ofStranger("Firefox", InetAddress.ofLiteral(address)),
                        Stay.BRIEF))
                .isInstanceOfAny(NotAllowed.class, TryLater.class);
    }

    private long recorded(AuditAction action) {
        return site.audited().stream().filter(event -> event.action() == action).count();
    }

    private SignIn signInOver(UserRepository users) {
        return SessionServices.sessions(site, users, hasher, units);
    }

    private PasswordHash hashOf(String password) {
        return site.hasher().hash(new Password(password));
    }

    private Session session(String token) {
        return site.store().sessions().find(SessionTokens.hash(token)).orElseThrow();
    }

    private User change(User next) {
        return site.store().inUnit(() -> site.store().users().update(next));
    }
}
