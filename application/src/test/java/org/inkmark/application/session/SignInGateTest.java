package org.inkmark.application.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inkmark.domain.user.UserBuilder.aUser;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.inkmark.application.memory.InMemorySite;
import org.inkmark.application.port.PasswordHasher;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.TryLater;
import org.inkmark.domain.session.Stay;
import org.inkmark.domain.user.Password;
import org.inkmark.domain.user.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How often somebody may try to sign in, from where, and as whom. */
class SignInGateTest {

    private static final String PASSWORD = "correct horse";
    private static final String HERS = "198.51.100.7";
    private static final int TRIES = SignInGate.STRANGERS.atOnce();

    private final InMemorySite site = new InMemorySite();
    private final PasswordHasher hasher = mock(PasswordHasher.class, delegatesTo(site.hasher()));
    private final SignIn signIn = SessionServices.sessions(site, site.store().users(), hasher, site.units());
    private final User alice = hasPassword("alice");

    @Test
    void from_one_address_no_more_than_its_budget_reach_the_hash_whoever_is_tried() {
        for (var i = 0; i < 200; i++) {
            attack("user" + i, from("192.0.2.1"));
        }

        assertThat(hashes()).isEqualTo(TRIES);
    }

    @Test
    void against_one_user_no_more_than_its_budget_reach_the_hash_from_wherever_they_come() {
        for (var i = 0; i < 200; i++) {
            attack("alice", from("192.0.2." + i));
        }

        assertThat(hashes()).isEqualTo(TRIES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice", "nobody", "Not A Name", ""})
    void who_is_refused_hears_the_same_whether_there_is_such_a_user_or_not(String username) {
        attackFromEverywhere(username);

        assertThatThrownBy(() -> signIn.signIn(username, PASSWORD, from(HERS), Stay.BRIEF))
                .isInstanceOf(TryLater.class)
                .hasMessage("there were too many tries to sign in: wait 30 seconds, then try again");
        assertThat(hashes()).isEqualTo(TRIES);
    }

    @Test
    void white_space_around_a_username_is_no_other_username() {
        attackFromEverywhere("alice");

        assertThatIsRefused(() -> signIn.signIn("  alice ", PASSWORD, from(HERS), Stay.BRIEF));
    }

    @Test
    void a_network_of_ipv6_is_one_address() {
        for (var i = 0; i < 200; i++) {
            attack("user" + i, from("2001:db8:1:2:%x::1".formatted(i)));
        }
        assertThat(hashes()).isEqualTo(TRIES);

        attack("alice", from("2001:db8:1:3::1"));
        assertThat(hashes()).isEqualTo(TRIES + 1);
    }

    @Test
    void budgets_fill_with_time() {
        attackFromEverywhere("alice");

        site.clock().advance(SignInGate.STRANGERS.interval());

        assertThat(signs(from(HERS))).isTrue();
    }

    @Test
    void the_owner_signs_in_from_an_address_of_her_own_when_she_has_waited_as_she_was_told() {
        attackFromEverywhere("alice");
        var told = site.clock().instant();
        assertThatIsRefused(() -> signIn.signIn("alice", PASSWORD, from(HERS), Stay.BRIEF));

        site.clock().advance(Duration.ofSeconds(29));
        attackFromEverywhere("alice");
        assertThatIsRefused(() -> signIn.signIn("alice", PASSWORD, waitingSince(told), Stay.BRIEF));

        site.clock().advance(Duration.ofSeconds(1));
        assertThat(signs(waitingSince(told))).isTrue();
    }

    @Test
    void who_waited_may_mistype_the_password() {
        attackFromEverywhere("alice");
        var told = site.clock().instant();
        site.clock().advance(Duration.ofSeconds(30));

        attack("alice", waitingSince(told));
        attack("alice", waitingSince(told));

        assertThat(signs(waitingSince(told))).isTrue();
    }

    @Test
    void having_waited_is_forgotten_after_a_quarter_of_an_hour() {
        var told = site.clock().instant();
        site.clock().advance(Duration.ofMinutes(15));
        attackFromEverywhere("alice");

        assertThatIsRefused(() -> signIn.signIn("alice", PASSWORD, waitingSince(told), Stay.BRIEF));
        assertThat(waitingSince(told).waitsSince(site.clock().instant()))
                .isEqualTo(site.clock().instant());
        assertThat(waitingSince(told).waitsSince(told.plusSeconds(60))).isEqualTo(told);
    }

    @Test
    void those_who_wait_as_they_are_told_have_a_budget_of_their_own_and_no_more() {
        attackFromEverywhere("alice");
        var told = site.clock().instant();
        site.clock().advance(Duration.ofSeconds(30));

        for (var i = 0; i < 1_000; i++) {
            attack("alice", new Visit("", address("203.0.113." + i % 250), Optional.empty(), Optional.of(told)));
        }

        assertThat(hashes()).isEqualTo(2 * TRIES);
    }

    @Test
    void from_where_she_signed_in_before_she_signs_in_at_once() {
        assertThat(signs(from(HERS))).isTrue();
        attackFromEverywhere("alice");

        site.clock().advance(SignInGate.REMEMBERED.minusSeconds(1));
        attackFromEverywhere("alice");
        assertThat(signs(from(HERS))).isTrue();

        site.clock().advance(SignInGate.REMEMBERED);
        attackFromEverywhere("alice");
        assertThatIsRefused(() -> signIn.signIn("alice", PASSWORD, from(HERS), Stay.BRIEF));
    }

    @Test
    void from_where_somebody_else_signed_in_nobody_is_known() {
        hasPassword("bob");
        attackFromEverywhere("alice");
        signIn.signIn("bob", PASSWORD, from(HERS), Stay.BRIEF);

        assertThatIsRefused(() -> signIn.signIn("alice", PASSWORD, from(HERS), Stay.BRIEF));
    }

    @Test
    void on_a_device_that_is_known_she_signs_in_at_once_from_an_address_that_may_try_nothing_more() {
        attackFromEverywhere("alice");
        for (var i = 0; i < TRIES; i++) {
            attack("user" + i, from(HERS));
        }

        assertThat(signs(onDeviceOf(alice))).isTrue();
    }

    @Test
    void another_users_device_is_none() {
        var bob = hasPassword("bob");
        attackFromEverywhere("alice");

        assertThatIsRefused(() -> signIn.signIn("alice", PASSWORD, onDeviceOf(bob), Stay.BRIEF));
    }

    @Test
    void a_device_that_is_known_has_a_budget_and_is_a_stranger_after_it() {
        attackFromEverywhere("alice");

        for (var i = 0; i < 100; i++) {
            attack("alice", onDeviceOf(alice));
        }

        assertThat(hashes()).isEqualTo(TRIES + SignInGate.FAMILIAR.atOnce());
        assertThatIsRefused(() -> signIn.signIn("alice", PASSWORD, onDeviceOf(alice), Stay.BRIEF));
    }

    @Test
    void signing_in_gives_back_ones_own_try_and_no_other() {
        for (var i = 0; i < TRIES - 1; i++) {
            attack("alice", from("192.0.2.1"));
        }
        for (var i = 0; i < 3 * TRIES; i++) {
            assertThat(signs(from("203.0.113." + i))).isTrue();
        }

        attackFromEverywhere("alice");

        assertThat(hashes()).isEqualTo(TRIES - 1 + 3 * TRIES + 1);
    }

    @Test
    void who_signs_in_with_a_user_of_their_own_in_between_may_not_try_more() {
        hasPassword("mallory");
        for (var i = 0; i < 200; i++) {
            attack("user" + i, from("192.0.2.1"));
            attackAs("mallory", PASSWORD, from("192.0.2.1"));
        }

        assertThat(mockingDetails(hasher).getInvocations().stream()
                        .filter(call -> call.getMethod().getName().equals("pretendToMatch")))
                .hasSize(TRIES);
    }

    @ParameterizedTest
    @CsvSource({"1, 21", "20, 40"})
    void an_attack_that_goes_on_reaches_the_hash_as_often_as_the_budget_fills(int intervals, int hashes) {
        for (var i = 0; i < intervals; i++) {
            attackFromEverywhere("alice");
            site.clock().advance(SignInGate.STRANGERS.interval());
        }
        attackFromEverywhere("alice");

        assertThat(hashes()).isEqualTo(hashes);
    }

    private User hasPassword(String username) {
        return site.has(aUser().named(username)
                .passwordHash(site.hasher().hash(new Password(PASSWORD)))
                .build());
    }

    /** As many wrong passwords as it takes, each from another address. */
    private void attackFromEverywhere(String username) {
        for (var i = 0; i < TRIES + 5; i++) {
            attack(username, from("192.0.2." + i));
        }
    }

    private void attack(String username, Visit visit) {
        attackAs(username, "wrong horse", visit);
    }

    private void attackAs(String username, String password, Visit visit) {
        try {
            signIn.signIn(username, password, visit, Stay.BRIEF);
        } catch (NotAllowed | TryLater e) {
            // as it should be
        }
    }

    private boolean signs(Visit visit) {
        return signIn.signIn("alice", PASSWORD, visit, Stay.BRIEF)
                .actor()
                .user()
                .equals(alice.id());
    }

    private static void assertThatIsRefused(Runnable signIn) {
        assertThatThrownBy(signIn::run).isInstanceOf(TryLater.class);
    }

    private int hashes() {
        return mockingDetails(hasher).getInvocations().stream()
                .filter(call -> call.getMethod().getName().matches("matches|pretendToMatch"))
                .toList()
                .size();
    }

    private static Visit from(String address) {
        return Visit.ofStranger("Firefox", address(address));
    }

    private static Visit waitingSince(Instant since) {
        return new Visit("Firefox", address(HERS), Optional.empty(), Optional.of(since));
    }

    private static Visit onDeviceOf(User user) {
        var device = new KnownDevice(user.id(), "D".repeat(43));
        return new Visit("Firefox", address(HERS), Optional.of(device), Optional.empty());
    }

    private static InetAddress address(String literal) {
        return InetAddress.ofLiteral(literal);
    }
}
