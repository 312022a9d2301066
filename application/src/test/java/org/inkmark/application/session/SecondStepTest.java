package org.inkmark.application.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.inkmark.application.memory.FakeTimeCodes.code;
import static org.inkmark.application.memory.InMemorySite.NOON;
import static org.inkmark.domain.user.UserBuilder.aUser;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.inkmark.application.memory.InMemorySite;
import org.inkmark.application.twofactor.TwoFactorServices;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.TryLater;
import org.inkmark.domain.audit.AuditAction;
import org.inkmark.domain.audit.AuditEvent;
import org.inkmark.domain.session.Stay;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Password;
import org.inkmark.domain.user.PasswordHash;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.User;
import org.junit.jupiter.api.Test;

class SecondStepTest {

    private static final String PASSWORD = "correct horse";
    private static final Visit HERE = Visit.ofStranger("Firefox", InetAddress.ofLiteral("203.0.113.9"));
    private static final Duration STEP = Duration.ofSeconds(30);

    private final InMemorySite site = new InMemorySite();
    private final SecondFactors factors = TwoFactorServices.factors(site);
    private final Sessions sessions =
            SessionServices.sessions(site, site.store().users(), site.hasher(), site.units());
    private final SecondStep secondStep = new SecondSteps(
            SessionServices.tickets(site, site.store().users()),
            factors,
            SessionServices.failedSignIns(site),
            sessions);
    private final User alice = site.has(
            aUser().named("alice").as(Role.AUTHOR).passwordHash(hash(PASSWORD)).build());
    private String secret = "";

    @Test
    void a_password_alone_begins_no_session_where_a_second_factor_is_on() {
        switchOn();

        var needed = needed(PASSWORD);

        assertThat(needed.isSetUp()).isFalse();
        assertThat(needed).hasMessage("username and password are not enough");
        assertThat(sessions.resume(needed.ticket())).isEmpty();
    }

    @Test
    void a_wrong_password_says_nothing_of_a_second_factor() {
        switchOn();

        assertThatThrownBy(() -> sessions.signIn("alice", "wrong", HERE, Stay.BRIEF))
                .isInstanceOf(NotAllowed.class)
                .hasMessage("the username or the password is not right");
    }

    @Test
    void password_and_code_begin_a_session() {
        switchOn();

        var begun = secondStep.confirm(needed(PASSWORD).ticket(), next(), HERE).orElseThrow();

        var session = begun.session();
        assertThat(begun.stay()).isEqualTo(Stay.REMEMBERED);
        assertThat(begun.recoveryCodes()).isEmpty();
        assertThat(session.actor()).isEqualTo(Actor.signedIn(alice));
        assertThat(sessions.resume(session.token())).hasValue(Actor.signedIn(alice));
        assertThat(site.store().sessions().listOf(alice.id())).singleElement().satisfies(kept -> assertThat(kept.stay())
                .isEqualTo(Stay.REMEMBERED));
        assertThat(audited()).containsOnlyOnce(AuditAction.SIGNED_IN);
    }

    @Test
    void a_recovery_code_does_too() {
        var recoveryCodes = switchOn();

        assertThat(secondStep.confirm(needed(PASSWORD).ticket(), recoveryCodes.getFirst(), HERE))
                .isPresent();
    }

    @Test
    void a_wrong_code_begins_none_and_the_ticket_stays_good() {
        switchOn();
        var ticket = needed(PASSWORD).ticket();

        assertThatThrownBy(() -> secondStep.confirm(ticket, "000000", HERE)).isInstanceOf(InvalidValue.class);

        assertThat(secondStep.confirm(ticket, next(), HERE)).isPresent();
    }

    @Test
    void wrong_codes_are_recorded_and_after_five_none_is_looked_at() {
        switchOn();
        var ticket = needed(PASSWORD).ticket();
        for (var i = 0; i < 5; i++) {
            assertThatThrownBy(() -> secondStep.confirm(ticket, "000000", HERE)).isInstanceOf(InvalidValue.class);
        }

        assertThatThrownBy(() -> secondStep.confirm(ticket, next(), HERE)).isInstanceOf(TryLater.class);

        assertThat(audited()).filteredOn(AuditAction.CODE_FAILED::equals).hasSize(6);
        assertThat(audited()).doesNotContain(AuditAction.SIGNED_IN, AuditAction.SIGN_IN_FAILED);
    }

    @Test
    void right_passwords_do_not_count_as_tries_whatever_becomes_of_the_second_step() {
        switchOn();

        for (var i = 0; i <= SignInGate.STRANGERS.atOnce(); i++) {
            assertThat(needed(PASSWORD)).isNotNull();
        }
    }

    @Test
    void a_ticket_is_good_for_five_minutes() {
        switchOn();
        var ticket = needed(PASSWORD).ticket();

        site.clock().advance(Tickets.LAST.minusMillis(1));
        assertThat(secondStep.confirm(ticket, code(secret, site.clock().instant()), HERE))
                .isPresent();
        site.clock().advance(Duration.ofMillis(1));
        assertThat(secondStep.confirm(ticket, next(), HERE)).isEmpty();
    }

    @Test
    void a_ticket_ends_with_the_password_and_with_the_user() {
        switchOn();
        var first = needed(PASSWORD).ticket();
        var changed = change(alice.withPasswordHash(hash("another horse")));
        assertThat(secondStep.confirm(first, next(), HERE)).isEmpty();

        var second = needed("another horse").ticket();
        change(changed.disable());
        assertThat(secondStep.confirm(second, next(), HERE)).isEmpty();
    }

    @Test
    void what_is_no_ticket_lets_nobody_in() {
        switchOn();

        for (var text : List.of("", "x", "1 9999999999999 x", needed(PASSWORD).ticket() + "x")) {
            assertThat(secondStep.confirm(text, next(), HERE)).isEmpty();
            assertThat(secondStep.offer(text, Optional.empty())).isEmpty();
            assertThat(secondStep.setUp(text, "", next(), HERE)).isEmpty();
        }
    }

    @Test
    void a_role_that_must_have_it_sets_it_up_before_there_is_a_session() {
        require(Role.AUTHOR);
        var needed = needed(PASSWORD);
        assertThat(needed.isSetUp()).isTrue();
        var ticket = needed.ticket();
        var offer = secondStep.offer(ticket, Optional.empty()).orElseThrow();
        assertThat(secondStep.offer(ticket, Optional.of(offer.sealed()))).hasValue(offer);

        assertThatThrownBy(() -> secondStep.setUp(ticket, offer.sealed(), "000000", HERE))
                .isInstanceOf(InvalidValue.class);
        var begun = secondStep
                .setUp(ticket, offer.sealed(), code(offer.secret(), NOON), HERE)
                .orElseThrow();

        assertThat(begun.recoveryCodes()).hasSize(10);
        assertThat(begun).hasToString("Begun SignedIn alice");
        assertThat(sessions.resume(begun.session().token())).hasValue(Actor.signedIn(alice));
        assertThat(needed(PASSWORD).isSetUp()).isFalse();
    }

    @Test
    void lower_roles_sign_in_by_password_alone() {
        require(Role.EDITOR);

        assertThat(sessions.signIn("alice", PASSWORD, HERE, Stay.BRIEF).actor()).isEqualTo(Actor.signedIn(alice));
    }

    @Test
    void a_ticket_neither_sets_up_what_is_on_nor_confirms_what_is_off() {
        require(Role.AUTHOR);
        var ticket = needed(PASSWORD).ticket();
        assertThat(secondStep.confirm(ticket, "000000", HERE)).isEmpty();
        var offer = secondStep.offer(ticket, Optional.empty()).orElseThrow();

        switchOn();

        assertThat(secondStep.offer(ticket, Optional.empty())).isEmpty();
        assertThat(secondStep.setUp(ticket, offer.sealed(), code(offer.secret(), NOON), HERE))
                .isEmpty();
    }

    private SecondStepNeeded needed(String password) {
        return catchThrowableOfType(
                SecondStepNeeded.class, () -> sessions.signIn("alice", password, HERE, Stay.REMEMBERED));
    }

    private List<AuditAction> audited() {
        return site.audited().stream().map(AuditEvent::action).toList();
    }

    private List<String> switchOn() {
        var offer = factors.offer(alice.id(), Optional.empty());
        secret = offer.secret();
        return factors.switchOn(alice, offer.sealed(), code(secret, site.clock().instant()));
    }

    private String next() {
        return code(secret, site.clock().instant().plus(STEP));
    }

    private void require(Role role) {
        TwoFactorServices.oversee(site).requireFrom(Actor.operator(), Optional.of(role));
    }

    private User change(User next) {
        return site.store().inUnit(() -> site.store().users().update(next));
    }

    private PasswordHash hash(String password) {
        return site.hasher().hash(new Password(password));
    }
}
