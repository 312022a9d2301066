package org.inkmark.application.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inkmark.application.memory.InMemorySite.NOON;
import static org.inkmark.domain.user.UserBuilder.aUser;
import static org.inkmark.domain.user.UserBuilder.anAdmin;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.inkmark.application.memory.InMemorySite;
import org.inkmark.application.memory.InMemoryUnitOfWork;
import org.inkmark.application.port.Change;
import org.inkmark.application.port.IdGenerator;
import org.inkmark.application.port.PasswordHasher;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.application.session.SessionServices;
import org.inkmark.application.session.SessionTokens;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.StaleVersion;
import org.inkmark.domain.TryLater;
import org.inkmark.domain.session.Session;
import org.inkmark.domain.session.Stay;
import org.inkmark.domain.site.SettingsRepository;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Password;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordsTest {

    private static final String OLD = "correct horse";
    private static final String NEW = "battery staple";
    private static final String TOKEN = "T".repeat(43);

    private final InMemorySite site = new InMemorySite();
    private final PasswordHasher hasher = mock(PasswordHasher.class, delegatesTo(site.hasher()));
    private final IdGenerator ids = mock(IdGenerator.class, delegatesTo(site.ids()));
    private final UnitOfWork units = mock(UnitOfWork.class, delegatesTo(site.units()));
    private final ManageUsers users = usersOver(site.store().users(), units);

    private final User root = site.has(anAdmin()
            .named("root")
            .passwordHash(site.hasher().hash(new Password(OLD)))
            .build());
    private final User alice = site.has(aUser().named("alice")
            .passwordHash(site.hasher().hash(new Password(OLD)))
            .build());

    @Test
    void users_change_their_own_password_who_know_the_one_until_now() {
        users.changePassword(Actor.signedIn(alice), "alice", Optional.of(OLD), NEW, Optional.empty());

        assertThatPasswordIs(alice, NEW);
        assertThat(site.changes())
                .containsExactly(Change.of(Change.Kind.USER, alice.id().value()));
    }

    @Test
    void whoever_does_not_know_it_is_refused() {
        for (var wrong : new String[] {"wrong horse", ""}) {
            assertThatThrownBy(() -> users.changePassword(
                            Actor.signedIn(alice), "alice", Optional.of(wrong), NEW, Optional.empty()))
                    .isInstanceOfSatisfying(InvalidValue.class, refusal -> assertThat(
                                    refusal.violations().getFirst().field())
                            .isEqualTo("current password"));
        }
        assertThatThrownBy(() ->
                        users.changePassword(Actor.signedIn(root), "root", Optional.empty(), NEW, Optional.empty()))
                .isInstanceOf(InvalidValue.class);

        assertThatPasswordIs(alice, OLD);
        verify(units, never()).run(any());
    }

    @Test
    void whoever_does_not_know_it_may_not_try_without_end() {
        for (var i = 0; i < SessionServices.WRONG_PASSWORDS.atOnce(); i++) {
            assertThatThrownBy(() -> change("wrong horse")).isInstanceOf(InvalidValue.class);
        }

        assertThatThrownBy(() -> change(OLD))
                .isInstanceOf(TryLater.class)
                .hasMessage("your password was wrong too often: wait 6 minutes, then try again");
        verify(hasher, times(SessionServices.WRONG_PASSWORDS.atOnce())).matches(any(), any());

        site.clock().advance(SessionServices.WRONG_PASSWORDS.interval());
        change(OLD);
        assertThatPasswordIs(alice, NEW);
    }

    @Test
    void who_knows_it_may_change_it_as_often_as_they_like() {
        for (var i = 0; i <= SessionServices.WRONG_PASSWORDS.atOnce(); i++) {
            change(OLD);
            users.changePassword(Actor.operator(), "alice", Optional.empty(), OLD, Optional.empty());
        }
    }

    @Test
    void the_operator_sets_a_password_that_was_wrong_too_often() {
        for (var i = 0; i < SessionServices.WRONG_PASSWORDS.atOnce(); i++) {
            assertThatThrownBy(() -> change("wrong horse")).isInstanceOf(InvalidValue.class);
        }

        users.changePassword(Actor.operator(), "alice", Optional.empty(), NEW, Optional.empty());

        assertThatPasswordIs(alice, NEW);
    }

    private void change(String current) {
        users.changePassword(Actor.signedIn(alice), "alice", Optional.of(current), NEW, Optional.empty());
    }

    @Test
    void admins_and_the_operator_set_a_password_without_knowing_it() {
        users.changePassword(Actor.signedIn(root), "alice", Optional.empty(), NEW, Optional.empty());
        assertThatPasswordIs(alice, NEW);

        users.changePassword(Actor.operator(), "alice", Optional.empty(), OLD, Optional.empty());
        assertThatPasswordIs(alice, OLD);
    }

    @Test
    void a_new_password_keeps_its_rule() {
        assertThatThrownBy(() ->
                        users.changePassword(Actor.operator(), "alice", Optional.empty(), "short", Optional.empty()))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("8 to 128")
                .hasMessageNotContaining("short");
    }

    @ParameterizedTest
    @CsvSource({
        "password1,         many people have",
        "alice@example.org, the e-mail address",
        "Blue notes,        title",
        "Bluenotes,         title"
    })
    void a_password_that_is_soon_guessed_is_refused_with_what_to_do(String guessed, String reason) {
        site.store().inUnit(() -> site.store().settings().put(SettingsRepository.TITLE, "Blue notes"));
        List<ThrowingCallable> ways = List.of(
                () -> users.changePassword(Actor.operator(), "alice", Optional.empty(), guessed, Optional.empty()),
                () -> users.changePassword(
                        Actor.signedIn(alice), "alice", Optional.of(OLD), guessed, Optional.empty()));

        for (var way : ways) {
            assertThatThrownBy(way)
                    .isInstanceOfSatisfying(InvalidValue.class, refusal -> assertThat(
                                    refusal.violations().getFirst().field())
                            .isEqualTo("password"))
                    .hasMessageContaining(reason)
                    .hasMessageContaining("take several words")
                    .hasMessageNotContaining(guessed);
        }
        assertThatPasswordIs(alice, OLD);
    }

    @Test
    void a_new_password_ends_all_sessions() {
        add(session(TOKEN, alice));
        var roots = add(session("R".repeat(43), root));

        users.changePassword(Actor.operator(), "alice", Optional.empty(), NEW, Optional.empty());

        assertThat(site.store().sessions().find(SessionTokens.hash(TOKEN))).isEmpty();
        assertThat(site.store().sessions().find(roots.token())).isPresent();
    }

    @Test
    void the_session_in_which_the_password_is_changed_goes_on() {
        var here = add(session(TOKEN, alice));
        var elsewhere = add(session("E".repeat(43), alice));

        users.changePassword(Actor.signedIn(alice), "alice", Optional.of(OLD), NEW, Optional.of(TOKEN));

        assertThat(site.store().sessions().find(here.token())).isPresent();
        assertThat(site.store().sessions().find(elsewhere.token())).isEmpty();
    }

    @Test
    void hashing_is_over_before_the_unit_begins() {
        users.changePassword(Actor.signedIn(alice), "alice", Optional.of(OLD), NEW, Optional.empty());

        var order = inOrder(hasher, units);
        order.verify(hasher).matches(OLD, alice.passwordHash());
        order.verify(hasher).hash(new Password(NEW));
        order.verify(units).run(any());
        order.verifyNoMoreInteractions();
    }

    @Test
    void a_new_user_has_no_password_that_is_soon_guessed() {
        for (var guessed : List.of("password1", "Bob Builder", "bob@example.org")) {
            var command = new AddUser("bob", "bob@example.org", Optional.of("Bob Builder"), Optional.empty(), guessed);

            assertThatThrownBy(() -> users.add(Actor.operator(), command))
                    .isInstanceOfSatisfying(InvalidValue.class, refusal -> assertThat(refusal.violations())
                            .extracting(InvalidValue.Violation::field)
                            .containsExactly("password"));
        }
        verify(units, never()).run(any());
    }

    @Test
    void a_new_users_id_and_hash_are_made_before_the_unit_begins() {
        users.add(Actor.operator(), new AddUser("bob", "b@example.org", Optional.empty(), Optional.empty(), NEW));

        var order = inOrder(ids, hasher, units);
        order.verify(ids).next(IdGenerator.Kind.USER);
        order.verify(hasher).hash(new Password(NEW));
        order.verify(units).run(any());
        order.verifyNoMoreInteractions();
    }

    @Test
    void a_user_who_breaks_a_rule_costs_no_hash() {
        assertThatThrownBy(() -> users.add(
                        Actor.operator(), new AddUser("B", "b@example.org", Optional.empty(), Optional.empty(), NEW)))
                .isInstanceOf(InvalidValue.class);

        verify(hasher, never()).hash(any());
        verify(ids, never()).next(any());
    }

    @Test
    void a_change_in_the_very_moment_of_another_is_told_and_not_tried_again() {
        site.store().inUnit(() -> site.store().users().update(alice.disable()));
        var repository = mock(UserRepository.class, delegatesTo(site.store().users()));
        doReturn(Optional.of(alice)).when(repository).findByUsername(alice.username());
        var late = usersOver(repository, InMemoryUnitOfWork.over(site.store(), site.clock(), site.origin()));

        assertThatThrownBy(
                        () -> late.changePassword(Actor.operator(), "alice", Optional.empty(), NEW, Optional.empty()))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> late.enable(Actor.operator(), "alice")).isInstanceOf(StaleVersion.class);

        verify(repository, times(2)).update(any());
        verify(hasher, times(1)).hash(any());
        assertThatPasswordIs(alice, OLD);
    }

    private ManageUsers usersOver(UserRepository repository, UnitOfWork unitOfWork) {
        var store = site.store();
        var known = new Users(repository);
        return new UserWriter(
                repository,
                store.sessions(),
                known,
                new LastAdmin(repository),
                new Inheritance(store.posts(), store.bookmarks(), known, site.clock()),
                new Newcomers(repository, UserServices.newPasswords(site, hasher), ids, unitOfWork, site.clock()),
                SessionServices.currentPassword(site, hasher),
                UserServices.newPasswords(site, hasher),
                unitOfWork);
    }

    private static Session session(String token, User user) {
        return Session.begin(SessionTokens.hash(token), user.id(), Stay.BRIEF, "203.0.113.9", "Firefox", NOON);
    }

    private Session add(Session session) {
        site.store().inUnit(() -> site.store().sessions().add(session));
        return session;
    }

    private void assertThatPasswordIs(User user, String password) {
        var hash = site.store().users().find(user.id()).orElseThrow().passwordHash();
        assertThat(site.hasher().matches(password, hash)).isTrue();
    }
}
