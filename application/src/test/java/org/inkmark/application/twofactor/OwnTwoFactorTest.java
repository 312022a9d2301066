package org.inkmark.application.twofactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inkmark.application.memory.FakeTimeCodes.code;
import static org.inkmark.application.memory.InMemorySite.NOON;
import static org.inkmark.domain.user.UserBuilder.aUser;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.inkmark.application.memory.InMemorySite;
import org.inkmark.application.port.Change;
import org.inkmark.application.port.Seal;
import org.inkmark.application.session.SecondFactors;
import org.inkmark.application.session.SessionTokens;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.TryLater;
import org.inkmark.domain.audit.AuditEvent;
import org.inkmark.domain.session.Session;
import org.inkmark.domain.session.Stay;
import org.inkmark.domain.session.TokenHash;
import org.inkmark.domain.twofactor.SecondFactor;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Password;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnTwoFactorTest {

    private static final String PASSWORD = "correct horse";
    private static final Duration WAIT = StoredSecondFactors.WRONG_CODES.interval();
    private static final Duration STEP = Duration.ofSeconds(30);

    private final InMemorySite site = new InMemorySite();
    private final ManageTwoFactor manage = TwoFactorServices.manage(site);
    private final SecondFactors factors = TwoFactorServices.factors(site);
    private final User alice = site.has(aUser().named("alice")
            .as(Role.EDITOR)
            .passwordHash(site.hasher().hash(new Password(PASSWORD)))
            .build());
    private final Actor.SignedIn actor = Actor.signedIn(alice);
    private String secret = "";

    @Test
    void it_is_off_at_first() {
        assertThat(manage.state(actor)).isEqualTo(new ManageTwoFactor.State(false, false, 0));
    }

    @Test
    void every_offer_is_another_secret_unless_it_is_asked_for_again() {
        var offer = manage.offer(actor, Optional.empty());

        assertThat(offer.secret()).matches("[A-Z2-7]{32}");
        assertThat(manage.offer(actor, Optional.empty()).secret()).isNotEqualTo(offer.secret());
        assertThat(manage.offer(actor, Optional.of(offer.sealed()))).isEqualTo(offer);
        assertThat(manage.offer(actor, Optional.of("not sealed here")).secret()).matches("[A-Z2-7]{32}");
        assertThat(offer).hasToString("TwoFactorOffer");
    }

    @Test
    void it_is_on_once_the_app_has_shown_a_code() {
        var codes = switchOn();

        assertThat(manage.state(actor)).isEqualTo(new ManageTwoFactor.State(true, false, 10));
        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allSatisfy(code -> assertThat(code)
                .matches("[a-z2-7]{4}(-[a-z2-7]{4}){6}"));
        assertThat(kept().secret()).isEqualTo(site.seal().sealToSend(SecondFactor.purpose(alice.id()), secret));
        assertThat(kept().recoveryCodes()).noneSatisfy(hash -> assertThat(codes).contains(hash.value()));
        assertThat(site.changes())
                .contains(Change.of(Change.Kind.USER, alice.id().value()));
    }

    @Test
    void neither_a_wrong_password_nor_a_wrong_code_switches_it_on() {
        var offer = manage.offer(actor, Optional.empty());
        var right = code(offer.secret(), NOON);

        assertThatRefused(
                "current password", () -> manage.switchOn(actor, offer.sealed(), "wrong", right, Optional.empty()));
        assertThatRefused("code", () -> manage.switchOn(actor, offer.sealed(), PASSWORD, "000000", Optional.empty()));
        assertThatRefused("code", () -> manage.switchOn(actor, "not sealed here", PASSWORD, right, Optional.empty()));

        assertThat(manage.state(actor).on()).isFalse();
    }

    @Test
    void the_offer_to_another_is_none() {
        var bob = site.has(aUser().named("bob").build());
        var offer = manage.offer(Actor.signedIn(bob), Optional.empty());

        assertThatRefused(
                "code",
                () -> manage.switchOn(actor, offer.sealed(), PASSWORD, code(offer.secret(), NOON), Optional.empty()));
    }

    @Test
    void what_is_on_is_not_replaced_by_another() {
        switchOn();
        var offer = manage.offer(actor, Optional.empty());

        assertThatThrownBy(() ->
                        manage.switchOn(actor, offer.sealed(), PASSWORD, code(offer.secret(), NOON), Optional.empty()))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void no_code_is_good_twice_not_that_of_the_set_up_either() {
        switchOn();
        assertThatRefused("code", () -> factors.use(alice, code(secret, NOON)));

        factors.use(alice, code(secret, NOON.plus(STEP)));

        assertThatRefused("code", () -> factors.use(alice, code(secret, NOON.plus(STEP))));
        site.clock().advance(STEP);
        assertThatRefused("code", () -> factors.use(alice, code(secret, NOON)));
        assertThatRefused("code", () -> factors.use(alice, code(secret, NOON.plus(STEP))));
        factors.use(alice, code(secret, NOON.plus(STEP.multipliedBy(2))));
    }

    @Test
    void clocks_may_differ_by_one_step_and_no_more() {
        switchOn();
        site.clock().advance(STEP.multipliedBy(10));
        var now = site.clock().instant();

        assertThatRefused("code", () -> factors.use(alice, code(secret, now.minus(STEP.multipliedBy(2)))));
        assertThatRefused("code", () -> factors.use(alice, code(secret, now.plus(STEP.multipliedBy(2)))));
        factors.use(alice, code(secret, now.minus(STEP)));
        factors.use(alice, code(secret, now.plus(STEP)));
    }

    @Test
    void after_five_wrong_codes_the_right_one_is_not_looked_at_for_a_quarter_of_an_hour() {
        switchOn();
        site.clock().advance(STEP);
        for (var i = 0; i < 5; i++) {
            assertThatRefused("code", () -> factors.use(alice, "000000"));
        }

        assertThatThrownBy(() -> factors.use(alice, code(secret, NOON.plus(STEP))))
                .isInstanceOf(TryLater.class)
                .hasMessageContaining("wait 15 minutes");

        site.clock().advance(WAIT);
        assertThatRefused("code", () -> factors.use(alice, "000000"));
        assertThatThrownBy(() -> factors.use(alice, "000000")).hasMessageContaining("wait 15 minutes");

        site.clock().advance(WAIT);
        factors.use(alice, code(secret, site.clock().instant()));
    }

    @Test
    void right_codes_do_not_count() {
        switchOn();

        for (var i = 1; i < 20; i++) {
            site.clock().advance(STEP);
            factors.use(alice, code(secret, site.clock().instant()));
        }

        assertThat(kept().lastStep()).isEqualTo(site.clock().instant().getEpochSecond() / 30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", " %s ", "-%s-"})
    void a_recovery_code_is_good_once_however_it_is_typed(String form) {
        var codes = switchOn();
        var typed = form.formatted(codes.getFirst().toUpperCase(Locale.ROOT).replace("-", " "));

        factors.use(alice, typed);

        assertThat(manage.state(actor).recoveryCodes()).isEqualTo(9);
        assertThatRefused("code", () -> factors.use(alice, codes.getFirst()));
        factors.use(alice, codes.getLast());
    }

    @Test
    void a_recovery_code_helps_whom_somebody_has_locked_out() {
        var codes = switchOn();
        site.clock().advance(STEP);
        for (var i = 0; i < 5; i++) {
            assertThatRefused("code", () -> factors.use(alice, "000000"));
        }

        factors.use(alice, codes.getFirst());
    }

    @Test
    void under_another_secret_of_the_site_the_recovery_codes_are_good() {
        var codes = switchOn();
        var another = TwoFactorServices.factors(site, new BrokenSeal());

        assertThatThrownBy(() -> another.use(alice, code(secret, NOON.plus(STEP))))
                .hasMessageContaining("type a recovery code");
        another.use(alice, codes.getFirst());
    }

    @Test
    void other_recovery_codes_take_the_place_of_all() {
        var before = switchOn();

        var next = manage.replaceRecoveryCodes(actor, PASSWORD, code(secret, NOON.plus(STEP)));

        assertThat(next).hasSize(10).doesNotContainAnyElementsOf(before);
        assertThatRefused("code", () -> factors.use(alice, before.getFirst()));
        factors.use(alice, next.getFirst());
    }

    @Test
    void the_last_recovery_code_gets_others() {
        var before = switchOn();

        assertThat(manage.replaceRecoveryCodes(actor, PASSWORD, before.getFirst()))
                .hasSize(10);
    }

    @Test
    void whoever_found_a_browser_open_changes_nothing() {
        switchOn();
        var right = code(secret, NOON.plus(STEP));

        assertThatRefused("current password", () -> manage.switchOff(actor, "wrong", right, Optional.empty()));
        assertThatRefused("code", () -> manage.switchOff(actor, PASSWORD, "000000", Optional.empty()));
        assertThatRefused("current password", () -> manage.replaceRecoveryCodes(actor, "wrong", right));
        assertThatRefused("code", () -> manage.replaceRecoveryCodes(actor, PASSWORD, "000000"));

        assertThat(manage.state(actor).on()).isTrue();
        manage.switchOff(actor, PASSWORD, right, Optional.empty());
        assertThat(manage.state(actor).on()).isFalse();
    }

    @Test
    void whoever_switches_it_off_is_signed_out_everywhere() {
        switchOn();
        var token = new TokenHash("a".repeat(64));
        site.store()
                .inUnit(() ->
                        site.store().sessions().add(Session.begin(token, alice.id(), Stay.BRIEF, "", "Firefox", NOON)));
        TwoFactorServices.oversee(site).requireFrom(Actor.operator(), Optional.of(Role.EDITOR));
        assertThat(manage.state(actor).required()).isTrue();
        assertThat(site.store().sessions().find(token)).isPresent();

        manage.switchOff(actor, PASSWORD, code(secret, NOON.plus(STEP)), Optional.empty());

        assertThat(site.store().sessions().find(token)).isEmpty();
        assertThat(factors.isMissing(alice)).isTrue();
    }

    @Test
    void the_session_in_which_it_is_switched_goes_on_and_no_other() {
        var here = "h".repeat(43);
        site.store().inUnit(() -> {
            var sessions = site.store().sessions();
            sessions.add(Session.begin(SessionTokens.hash(here), alice.id(), Stay.BRIEF, "", "Firefox", NOON));
            sessions.add(Session.begin(new TokenHash("a".repeat(64)), alice.id(), Stay.BRIEF, "", "Phone", NOON));
        });
        var offer = manage.offer(actor, Optional.empty());

        manage.switchOn(actor, offer.sealed(), PASSWORD, code(offer.secret(), NOON), Optional.of(here));

        assertThat(devices()).containsExactly("Firefox");
        manage.switchOff(actor, PASSWORD, code(offer.secret(), NOON.plus(STEP)), Optional.of(here));
        assertThat(devices()).containsExactly("Firefox");
    }

    @Test
    void what_is_done_is_recorded() {
        var codes = switchOn();
        factors.use(alice, codes.getFirst());
        manage.replaceRecoveryCodes(actor, PASSWORD, codes.getLast());
        manage.switchOff(actor, PASSWORD, code(secret, NOON.plus(STEP)), Optional.empty());

        assertThat(site.audited())
                .extracting(AuditEvent::toString)
                .containsExactlyInAnyOrder(
                        "user alice two_factor_on user alice",
                        "user alice recovery_code_used user alice",
                        "user alice recovery_code_used user alice",
                        "user alice recovery_codes_replaced user alice",
                        "user alice two_factor_off user alice");
    }

    private List<String> devices() {
        return site.store().sessions().listOf(alice.id()).stream()
                .map(Session::device)
                .toList();
    }

    @Test
    void attempts_tell_no_change_so_that_people_sign_in_while_the_site_is_read_only() {
        switchOn();
        var before = site.changes();

        assertThatRefused("code", () -> factors.use(alice, "000000"));
        factors.use(alice, code(secret, NOON.plus(STEP)));

        assertThat(site.changes()).isEqualTo(before);
    }

    private List<String> switchOn() {
        var offer = manage.offer(actor, Optional.empty());
        secret = offer.secret();
        return manage.switchOn(actor, offer.sealed(), PASSWORD, code(secret, NOON), Optional.empty());
    }

    private SecondFactor kept() {
        return site.store().secondFactors().find(alice.id()).orElseThrow();
    }

    private static void assertThatRefused(String field, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(InvalidValue.class, refused -> assertThat(
                        refused.violations().getFirst().field())
                .isEqualTo(field));
    }

    /** Opens nothing, as after a change of the configured secret. */
    private static final class BrokenSeal implements Seal {
        @Override
        public String sealToSend(String purpose, String text) {
            return "";
        }

        @Override
        public String sealToKeep(String purpose, String text) {
            return "";
        }

        @Override
        public Optional<String> open(String purpose, String sealed) {
            return Optional.empty();
        }
    }
}
