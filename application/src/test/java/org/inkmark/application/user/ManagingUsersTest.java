package org.inkmark.application.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inkmark.application.memory.InMemorySite.NOON;
import static org.inkmark.domain.user.UserBuilder.aUser;
import static org.inkmark.domain.user.UserBuilder.anAdmin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.inkmark.application.memory.InMemorySite;
import org.inkmark.application.port.Change;
import org.inkmark.domain.AlreadyExists;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.StaleVersion;
import org.inkmark.domain.audit.AuditEvent;
import org.inkmark.domain.language.LanguageTag;
import org.inkmark.domain.session.Session;
import org.inkmark.domain.session.Stay;
import org.inkmark.domain.session.TokenHash;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.EmailAddress;
import org.inkmark.domain.user.Password;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.Username;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ManagingUsersTest {

    private static final String PASSWORD = "correct horse";

    private final InMemorySite site = new InMemorySite();
    private final ManageUsers users = UserServices.manageUsers(site);
    private final User root = site.has(anAdmin()
            .named("root")
            .passwordHash(site.hasher().hash(new Password(PASSWORD)))
            .build());
    private final User alice = site.has(aUser().named("alice")
            .passwordHash(site.hasher().hash(new Password(PASSWORD)))
            .build());
    private final Actor admin = Actor.signedIn(root);

    @Test
    void an_added_user_is_an_author_by_the_username_unless_said() {
        var user =
                users.add(admin, new AddUser(" bob ", "Bob@Example.org", Optional.empty(), Optional.empty(), PASSWORD));

        assertThat(user.username()).isEqualTo(new Username("bob"));
        assertThat(user.name()).isEqualTo("bob");
        assertThat(user.email()).isEqualTo(new EmailAddress("bob@example.org"));
        assertThat(user.role()).isEqualTo(Role.AUTHOR);
        assertThat(user.enabled()).isTrue();
        assertThat(user.lang()).isEmpty();
        assertThat(user.createdAt()).isEqualTo(NOON);
        assertThat(site.hasher().matches(PASSWORD, user.passwordHash())).isTrue();
        assertThat(site.store().users().find(user.id())).hasValue(user);
        assertThat(site.changes())
                .containsExactly(Change.of(Change.Kind.USER, user.id().value()));
    }

    @Test
    void an_added_user_has_the_name_and_role_that_were_said() {
        var user = users.add(
                Actor.operator(),
                new AddUser("bob", "b@example.org", Optional.of(" Bob B. "), Optional.of("editor"), PASSWORD));

        assertThat(user.name()).isEqualTo("Bob B.");
        assertThat(user.role()).isEqualTo(Role.EDITOR);
    }

    @Test
    void a_blank_name_is_the_username() {
        assertThat(users.add(admin, new AddUser("bob", "b@example.org", Optional.of(" "), Optional.empty(), PASSWORD))
                        .name())
                .isEqualTo("bob");
    }

    @Test
    void every_field_of_a_new_user_that_breaks_its_rule_is_told_at_once() {
        var command = new AddUser("B", "nobody", Optional.of("x".repeat(101)), Optional.of("root"), "short");

        assertThatThrownBy(() -> users.add(admin, command))
                .isInstanceOfSatisfying(InvalidValue.class, refusal -> assertThat(refusal.violations())
                        .extracting(InvalidValue.Violation::field)
                        .containsExactlyInAnyOrder("username", "email", "name", "role", "password"));
    }

    @Test
    void a_username_or_an_email_address_that_is_taken_is_told() {
        assertThatThrownBy(() -> users.add(admin, newUser("alice", "new@example.org")))
                .isInstanceOfSatisfying(
                        AlreadyExists.class, taken -> assertThat(taken.field()).isEqualTo("username"));
        assertThatThrownBy(() -> users.add(admin, newUser("bob", "ALICE@example.org")))
                .isInstanceOfSatisfying(
                        AlreadyExists.class, taken -> assertThat(taken.field()).isEqualTo("email"));
        assertThat(site.changes()).isEmpty();
    }

    @Test
    void a_user_changes_their_own_profile() {
        var changed = users.edit(
                Actor.signedIn(alice),
                "alice",
                new EditUser(
                        OptionalLong.of(0),
                        Optional.of("alicia"),
                        Optional.of("Alicia@Example.org"),
                        Optional.of(" Alicia "),
                        Optional.empty(),
                        Optional.of("de"),
                        Optional.of(PASSWORD)));

        assertThat(changed)
                .isEqualTo(new User(
                        alice.id(),
                        new Username("alicia"),
                        new EmailAddress("alicia@example.org"),
                        "Alicia",
                        Role.AUTHOR,
                        Optional.of(new LanguageTag("de")),
                        true,
                        alice.passwordHash(),
                        alice.createdAt(),
                        1));
        assertThat(site.store().users().find(alice.id())).hasValue(changed);
    }

    @Test
    void what_is_absent_stays_as_it_is() {
        var bob = site.has(aUser().named("bob")
                .called("Bob")
                .speaking("de")
                .as(Role.EDITOR)
                .build());

        var same = users.edit(admin, "bob", EditUser.nothing());

        assertThat(same.version()).isEqualTo(1);
        assertThat(List.of(same.username(), same.email(), same.name(), same.role(), same.lang()))
                .isEqualTo(
                        List.of(bob.username(), bob.email(), "Bob", Role.EDITOR, Optional.of(new LanguageTag("de"))));
        assertThat(site.changes())
                .containsExactly(Change.of(Change.Kind.USER, bob.id().value()));
    }

    @Test
    void a_blank_language_is_the_sites() {
        site.has(aUser().named("bob").speaking("de").build());

        assertThat(users.edit(
                                admin,
                                "bob",
                                new EditUser(
                                        OptionalLong.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(" "),
                                        Optional.empty()))
                        .lang())
                .isEmpty();
    }

    @Test
    void every_field_of_a_change_that_breaks_its_rule_is_told_at_once() {
        var command = new EditUser(
                OptionalLong.empty(),
                Optional.of("A"),
                Optional.of("nobody"),
                Optional.of(""),
                Optional.of("root"),
                Optional.of("not a language"),
                Optional.empty());

        assertThatThrownBy(() -> users.edit(admin, "alice", command))
                .isInstanceOfSatisfying(InvalidValue.class, refusal -> assertThat(refusal.violations())
                        .extracting(InvalidValue.Violation::field)
                        .containsExactlyInAnyOrder("username", "email", "name", "role", "lang"));

        assertThat(site.store().users().find(alice.id())).hasValue(alice);
    }

    @Test
    void whoever_read_an_older_version_is_told() {
        users.edit(admin, "alice", EditUser.nothing());
        var late = new EditUser(
                OptionalLong.of(0),
                Optional.empty(),
                Optional.empty(),
                Optional.of("Late"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThatThrownBy(() -> users.edit(admin, "alice", late)).isInstanceOf(StaleVersion.class);
    }

    @Test
    void a_renamed_user_is_still_known_by_the_former_name() {
        users.edit(admin, "alice", EditUser.nothing().username("alicia"));

        assertThat(users.edit(admin, "alice", EditUser.nothing().role("EDITOR")).username())
                .isEqualTo(new Username("alicia"));
        assertThatThrownBy(() -> users.add(admin, newUser("alice", "new@example.org")))
                .isInstanceOf(AlreadyExists.class);
    }

    @Test
    void a_username_that_is_taken_is_told_to_the_one_who_wants_it() {
        assertThatThrownBy(() -> users.edit(Actor.signedIn(alice), "alice", ofOneself("root", alice.email(), PASSWORD)))
                .isInstanceOfSatisfying(
                        AlreadyExists.class, taken -> assertThat(taken.field()).isEqualTo("username"));
    }

    @Test
    void users_change_what_they_sign_in_with_only_who_know_their_password() {
        var changes = Map.of(
                "username", ofOneself("alicia", alice.email(), "wrong horse"),
                "e-mail address", ofOneself("alice", new EmailAddress("thief@example.org"), ""),
                "both", ofOneself("alicia", new EmailAddress("thief@example.org"), "wrong horse"));

        assertThat(changes).allSatisfy((what, change) -> assertThatThrownBy(
                        () -> users.edit(Actor.signedIn(alice), "alice", change))
                .as(what)
                .isInstanceOfSatisfying(InvalidValue.class, refusal -> assertThat(
                                refusal.violations().getFirst().field())
                        .isEqualTo("current password")));
        assertThat(site.store().users().find(alice.id())).hasValue(alice);
        assertThat(users.edit(Actor.signedIn(alice), "alice", ofOneself("alice", alice.email(), ""))
                        .version())
                .isEqualTo(1);
    }

    @Test
    void admins_change_their_own_as_all_others_do_and_that_of_others_without_a_password() {
        var other = new EmailAddress("other@example.org");

        assertThatThrownBy(() -> users.edit(admin, "root", ofOneself("root", other, "")))
                .isInstanceOf(InvalidValue.class);
        assertThat(users.edit(admin, "alice", ofOneself("alice", other, "")).email())
                .isEqualTo(other);
    }

    private static EditUser ofOneself(String username, EmailAddress email, String password) {
        return new EditUser(
                OptionalLong.empty(),
                Optional.of(username),
                Optional.of(email.value()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(password));
    }

    @Test
    void whoever_rises_signs_in_anew_and_whoever_falls_goes_on() {
        var token = new TokenHash("a".repeat(64));
        site.store()
                .inUnit(() -> site.store().sessions().add(Session.begin(token, alice.id(), Stay.BRIEF, "", "", NOON)));

        users.edit(admin, "alice", EditUser.nothing().role("MEMBER"));
        assertThat(site.store().sessions().find(token)).isPresent();

        users.edit(admin, "alice", EditUser.nothing().role("AUTHOR"));
        assertThat(site.store().sessions().find(token)).isEmpty();
    }

    @Test
    void admins_and_the_operator_sign_a_user_out_everywhere() {
        for (var who : List.of(admin, Actor.operator())) {
            var token = new TokenHash("a".repeat(64));
            var own = new TokenHash("b".repeat(64));
            site.store().inUnit(() -> {
                site.store().sessions().add(Session.begin(token, alice.id(), Stay.BRIEF, "", "", NOON));
                site.store().sessions().add(Session.begin(own, root.id(), Stay.BRIEF, "", "", NOON));
            });

            assertThat(users.signOut(who, "alice")).isEqualTo(alice);

            assertThat(site.store().sessions().find(token)).isEmpty();
            assertThat(site.store().sessions().find(own)).isPresent();
        }
        assertThatThrownBy(() -> users.signOut(Actor.signedIn(alice), "root")).isInstanceOf(NotAllowed.class);
        assertThat(site.changes()).isEmpty();
    }

    @Test
    void users_do_not_change_their_own_role() {
        assertThatThrownBy(() -> users.edit(
                        Actor.signedIn(alice), "alice", EditUser.nothing().role("ADMIN")))
                .isInstanceOf(NotAllowed.class);
        assertThat(users.edit(Actor.signedIn(alice), "alice", EditUser.nothing().role("author"))
                        .role())
                .isEqualTo(Role.AUTHOR);
        assertThat(users.edit(admin, "alice", EditUser.nothing().role("editor")).role())
                .isEqualTo(Role.EDITOR);
    }

    @Test
    void a_disabled_user_is_signed_out_everywhere_and_can_be_enabled_again() {
        var token = new TokenHash("a".repeat(64));
        site.store()
                .inUnit(() -> site.store().sessions().add(Session.begin(token, alice.id(), Stay.BRIEF, "", "", NOON)));

        assertThat(users.disable(admin, "alice").enabled()).isFalse();
        assertThat(site.store().sessions().find(token)).isEmpty();
        assertThat(users.enable(admin, "alice").enabled()).isTrue();
        assertThat(site.changes()).hasSize(2);
    }

    @Test
    void nobody_disables_themselves() {
        site.has(anAdmin().named("second").build());

        assertThatThrownBy(() -> users.disable(admin, "root"))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("themselves");

        assertThat(site.store().users().find(root.id())).hasValue(root);
        assertThat(users.disable(Actor.operator(), "root").enabled()).isFalse();
    }

    @Test
    void the_last_enabled_admin_can_be_neither_disabled_demoted_nor_deleted() {
        site.has(anAdmin().named("asleep").disabled().build());
        List<Consumer<ManageUsers>> deeds = List.of(
                it -> it.disable(Actor.operator(), "root"),
                it -> it.edit(Actor.operator(), "root", EditUser.nothing().role("EDITOR")),
                it -> it.delete(Actor.operator(), "root", new Legacy.DeleteEverything()));

        for (var deed : deeds) {
            assertThatThrownBy(() -> deed.accept(users))
                    .isInstanceOf(NotAllowed.class)
                    .hasMessageContaining("root")
                    .hasMessageContaining("last enabled ADMIN");
        }

        assertThat(site.store().users().find(root.id())).hasValue(root);
        assertThat(site.changes()).isEmpty();
    }

    @Test
    void an_admin_beside_another_may_go() {
        site.has(anAdmin().named("second").build());

        assertThat(users.edit(admin, "root", EditUser.nothing().role("MEMBER")).role())
                .isEqualTo(Role.MEMBER);
        assertThatThrownBy(() -> users.disable(Actor.operator(), "second")).isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_disabled_admin_may_be_demoted_and_deleted() {
        site.has(anAdmin().named("asleep").disabled().build());

        users.edit(admin, "asleep", EditUser.nothing().role("MEMBER"));
        users.delete(admin, "asleep", new Legacy.DeleteEverything());

        assertThat(site.store().users().findByUsername(new Username("asleep"))).isEmpty();
    }

    @Test
    void the_last_admin_may_change_the_profile() {
        assertThat(users.edit(admin, "root", ofOneself("chief", root.email(), PASSWORD))
                        .username())
                .isEqualTo(new Username("chief"));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void managing_others_is_for_admins(Role role) {
        var actor = Actor.signedIn(site.has(aUser().as(role).build()));

        assertThatAllIsRefused(actor);
    }

    @Test
    void managing_others_is_not_for_readers() {
        assertThatAllIsRefused(Actor.anonymous());
    }

    private void assertThatAllIsRefused(Actor actor) {
        List<Runnable> deedsOfAdmins = List.of(
                () -> users.add(actor, newUser("bob", "b@example.org")),
                () -> users.enable(actor, "alice"),
                () -> users.disable(actor, "alice"),
                () -> users.delete(actor, "alice", new Legacy.DeleteEverything()));
        for (var deed : deedsOfAdmins) {
            assertThatThrownBy(deed::run).isInstanceOf(NotAllowed.class);
        }
        for (var name : List.of("alice", "nobody")) {
            List<Runnable> deedsToOneself = List.of(
                    () -> users.edit(actor, name, EditUser.nothing()),
                    () -> users.changePassword(actor, name, Optional.empty(), PASSWORD, Optional.empty()));
            for (var deed : deedsToOneself) {
                assertThatThrownBy(deed::run).isInstanceOf(NotFound.class);
            }
        }
        assertThat(site.changes()).isEmpty();
    }

    @Test
    void whom_nobody_knows_is_not_found() {
        List<Runnable> deeds = List.of(
                () -> users.edit(admin, "nobody", EditUser.nothing()),
                () -> users.changePassword(admin, "nobody", Optional.empty(), PASSWORD, Optional.empty()),
                () -> users.enable(admin, "nobody"),
                () -> users.disable(Actor.operator(), "Not A Name"),
                () -> users.delete(admin, "nobody", new Legacy.DeleteEverything()));
        for (var deed : deeds) {
            assertThatThrownBy(deed::run).isInstanceOf(NotFound.class);
        }
    }

    private static AddUser newUser(String username, String email) {
        return new AddUser(username, email, Optional.empty(), Optional.empty(), PASSWORD);
    }

    @Test
    void what_is_done_to_users_is_recorded() {
        users.add(Actor.operator(), newUser("bob", "bob@example.org"));
        users.edit(
                admin,
                "bob",
                new EditUser(
                        OptionalLong.empty(),
                        Optional.of("robert"),
                        Optional.of("robert@example.org"),
                        Optional.of("Robert"),
                        Optional.of("editor"),
                        Optional.of("de"),
                        Optional.empty()));
        users.changePassword(admin, "robert", Optional.empty(), PASSWORD, Optional.empty());
        users.signOut(admin, "robert");
        users.disable(admin, "robert");
        users.disable(admin, "robert");
        users.enable(admin, "robert");
        users.delete(admin, "robert", new Legacy.HandTo("alice"));

        assertThat(site.audited())
                .extracting(AuditEvent::toString)
                .containsExactlyInAnyOrder(
                        "operator root user_added user bob: AUTHOR",
                        "user root user_renamed user bob: robert",
                        "user root email_changed user bob",
                        "user root role_changed user bob: AUTHOR to EDITOR",
                        "user root password_changed user robert",
                        "user root sessions_ended user robert: all",
                        "user root user_disabled user robert",
                        "user root user_enabled user robert",
                        "user root user_deleted user robert: posts and bookmarks handed to alice");
    }
}
