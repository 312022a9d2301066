package org.inkmark.cli.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inkmark.domain.user.UserBuilder.aUser;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.inkmark.application.twofactor.OverseeTwoFactor;
import org.inkmark.application.user.AddUser;
import org.inkmark.application.user.BrowseUsers;
import org.inkmark.application.user.BrowseUsers.Possessions;
import org.inkmark.application.user.EditUser;
import org.inkmark.application.user.InviteUser;
import org.inkmark.application.user.InviteUsers;
import org.inkmark.application.user.Legacy;
import org.inkmark.application.user.ManageUsers;
import org.inkmark.cli.CommandLineUnderTest;
import org.inkmark.cli.TestTerminal;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.page.Page;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.session.TokenHash;
import org.inkmark.domain.token.Invitation;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserFilter;
import org.junit.jupiter.api.Test;

class UserCommandsTest {
    private static final Actor OPERATOR = Actor.operator();

    private final CommandLineUnderTest inkmark = new CommandLineUnderTest();
    private final ManageUsers manage = inkmark.port(ManageUsers.class);
    private final BrowseUsers browse = inkmark.port(BrowseUsers.class);
    private final OverseeTwoFactor oversee = inkmark.port(OverseeTwoFactor.class);
    private final User alice =
            aUser().named("alice").called("Alice").email("alice@example.org").build();

    @Test
    void a_user_is_added_with_a_password_from_standard_input_and_makes_the_site() {
        when(manage.add(any(), any())).thenReturn(alice);
        inkmark.at(new TestTerminal().typing("correct horse\r\nsomething else\n"));

        var exit = inkmark.run("user", "add", "alice", "--email", "alice@example.org", "--password-stdin");

        assertThat(exit).isZero();
        verify(manage)
                .add(
                        OPERATOR,
                        new AddUser(
                                "alice",
                                "alice@example.org",
                                Optional.empty(),
                                Optional.of("AUTHOR"),
                                "correct horse"));
        assertThat(inkmark.opened()).singleElement().satisfies(choice -> assertThat(choice.makesNewSite())
                .isTrue());
        assertThat(inkmark.said()).isEqualTo("Added user alice (AUTHOR).\n");
        assertThat(inkmark.printed()).isEmpty();
    }

    @Test
    void a_password_is_asked_for_twice_at_a_terminal() {
        when(manage.add(any(), any())).thenReturn(alice);
        var terminal = new TestTerminal().answering("correct horse", "correct horse");

        assertThat(inkmark.at(terminal).run("user", "add", "alice", "--email", "a@example.org", "--role", "admin"))
                .isZero();

        assertThat(terminal.questions()).hasSize(2);
        verify(manage)
                .add(
                        OPERATOR,
                        new AddUser("alice", "a@example.org", Optional.empty(), Optional.of("ADMIN"), "correct horse"));
    }

    @Test
    void two_passwords_that_differ_change_nothing() {
        inkmark.at(new TestTerminal().answering("correct horse", "correct hose"));

        assertThat(inkmark.run("user", "password", "alice")).isEqualTo(1);

        assertThat(inkmark.said()).isEqualTo("inkmark: the two passwords differ\n");
        verifyNoInteractions(manage);
    }

    @Test
    void nobody_is_asked_for_the_password_of_a_user_who_is_not_there() {
        when(browse.show(OPERATOR, "nobody")).thenThrow(new NotFound("user", "nobody"));
        var terminal = new TestTerminal().answering("correct horse", "correct horse");

        assertThat(inkmark.at(terminal).run("user", "password", "nobody")).isEqualTo(1);

        assertThat(terminal.questions()).isEmpty();
        assertThat(inkmark.said()).isEqualTo("inkmark: there is no user 'nobody'\n");
    }

    @Test
    void without_a_terminal_a_password_comes_from_standard_input_alone() {
        assertThat(inkmark.run("user", "password", "alice")).isEqualTo(2);

        assertThat(inkmark.said()).contains("--password-stdin");
        assertThat(inkmark.opened()).isEmpty();
    }

    @Test
    void an_empty_standard_input_is_no_password() {
        assertThat(inkmark.run("user", "password", "alice", "--password-stdin")).isEqualTo(1);

        assertThat(inkmark.said()).isEqualTo("inkmark: there is no password on standard input\n");
    }

    @Test
    void a_slip_of_the_finger_makes_no_site() {
        inkmark.at(new TestTerminal().typing("short\n"));

        assertThat(inkmark.run("user", "add", "Al ice", "--email", "alice", "--password-stdin"))
                .isEqualTo(1);

        assertThat(inkmark.said().lines())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("inkmark: username may hold"))
                .anyMatch(line -> line.startsWith("inkmark: email must be an e-mail address"))
                .anyMatch(line -> line.startsWith("inkmark: password must have 8 to 128 characters"));
        assertThat(inkmark.opened()).isEmpty();
    }

    @Test
    void an_unknown_role_is_wrong_usage_and_the_roles_are_named() {
        assertThat(inkmark.run("user", "add", "alice", "--email", "a@example.org", "--role", "GOD"))
                .isEqualTo(2);

        assertThat(inkmark.said())
                .contains("'--role'")
                .contains("must be one of MEMBER, AUTHOR, EDITOR, ADMIN, not 'GOD'");
    }

    @Test
    void users_are_listed_as_json() {
        var bob = aUser().named("bob").disabled().build();
        when(browse.list(any(), any(), any())).thenReturn(page(alice, bob));
        when(oversee.whoHaveIt(OPERATOR, List.of(alice.id(), bob.id()))).thenReturn(Set.of(alice.id()));

        assertThat(inkmark.run("user", "list", "--format", "json")).isZero();

        assertThat(inkmark.printed())
                .startsWith("[\n{\"username\":\"alice\",\"name\":\"Alice\",\"email\":\"alice@example.org\","
                        + "\"role\":\"AUTHOR\",\"enabled\":true,\"twoFactor\":true,\"lang\":null,\"createdAt\":\"2026-01-01T08:00:00Z\"},\n"
                        + "{\"username\":\"bob\"")
                .endsWith("}\n]\n");
    }

    @Test
    void nobody_is_an_empty_list() {
        when(browse.list(any(), any(), any())).thenReturn(page());

        inkmark.run("user", "list", "--format", "JSON");

        assertThat(inkmark.printed()).isEqualTo("[\n]\n");
    }

    @Test
    void a_list_is_restricted_by_role_state_and_number() {
        when(browse.list(any(), any(), any())).thenReturn(page(alice));

        assertThat(inkmark.run("user", "list", "--role", "editor", "--disabled", "--limit", "3"))
                .isZero();

        verify(browse)
                .list(OPERATOR, new UserFilter(Optional.of(Role.EDITOR), Optional.of(false)), PageRequest.first(3));
    }

    @Test
    void a_limit_of_nothing_is_wrong_usage() {
        assertThat(inkmark.run("user", "list", "--limit", "0")).isEqualTo(2);
        assertThat(inkmark.said()).contains("--limit must be 1 or more, not 0");
    }

    @Test
    void a_user_is_shown_with_what_there_is_of_theirs() {
        when(browse.show(OPERATOR, "al")).thenReturn(alice);
        when(browse.possessions(OPERATOR, "alice")).thenReturn(new Possessions(12, 3));

        assertThat(inkmark.run("user", "show", "al")).isZero();

        assertThat(inkmark.printed()).isEqualTo("""
                username:  alice
                name:      Alice
                email:     alice@example.org
                role:      AUTHOR
                enabled:   yes
                twoFactor: no
                lang:
                createdAt: 2026-01-01T08:00:00Z
                posts:     12
                bookmarks: 3
                """);
    }

    @Test
    void somebody_who_has_lost_the_app_signs_in_by_password_again() {
        assertThat(inkmark.run("user", "two-factor", "alice", "--off")).isZero();

        verify(oversee).switchOff(OPERATOR, "alice");
        assertThat(inkmark.said()).isEqualTo("Switched off two-factor sign-in of user alice.\n");
    }

    @Test
    void two_factor_sign_in_is_switched_off_only_by_name() {
        assertThat(inkmark.run("user", "two-factor", "alice")).isEqualTo(2);

        assertThat(inkmark.said()).contains("--off");
        verifyNoInteractions(oversee);
    }

    @Test
    void a_user_is_edited_in_what_is_named() {
        when(manage.edit(any(), any(), any())).thenReturn(alice);

        assertThat(inkmark.run("user", "edit", "al", "--username", "alice", "--role", "EDITOR"))
                .isZero();

        verify(manage)
                .edit(
                        OPERATOR,
                        "al",
                        new EditUser(
                                OptionalLong.empty(),
                                Optional.of("alice"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("EDITOR"),
                                Optional.empty(),
                                Optional.empty()));
        assertThat(inkmark.said()).isEqualTo("Changed user alice.\n");
    }

    @Test
    void an_edit_of_nothing_is_wrong_usage() {
        assertThat(inkmark.run("user", "edit", "alice")).isEqualTo(2);
        assertThat(inkmark.said()).contains("Nothing to change");
    }

    @Test
    void a_password_is_changed() {
        inkmark.at(new TestTerminal().typing("pässwörter"));

        assertThat(inkmark.run("user", "password", "alice", "--password-stdin")).isZero();

        verify(manage).changePassword(OPERATOR, "alice", Optional.empty(), "pässwörter", Optional.empty());
    }

    @Test
    void a_user_is_signed_out_everywhere() {
        when(manage.signOut(OPERATOR, "alice")).thenReturn(alice);

        assertThat(inkmark.run("user", "sign-out", "alice")).isZero();

        assertThat(inkmark.said()).isEqualTo("Signed user alice out everywhere.\n");
    }

    @Test
    void a_user_is_disabled_and_enabled() {
        when(manage.disable(OPERATOR, "alice")).thenReturn(alice);
        when(manage.enable(OPERATOR, "alice")).thenReturn(alice);

        assertThat(inkmark.run("user", "disable", "alice")).isZero();
        assertThat(inkmark.run("user", "enable", "alice")).isZero();

        assertThat(inkmark.said()).isEqualTo("Disabled user alice.\nEnabled user alice.\n");
    }

    @Test
    void deleting_asks_and_names_what_will_be_lost() {
        when(browse.show(OPERATOR, "alice")).thenReturn(alice);
        when(browse.possessions(OPERATOR, "alice")).thenReturn(new Possessions(12, 1));
        var terminal = new TestTerminal().answering("y");

        assertThat(inkmark.at(terminal).run("user", "delete", "alice", "--with-everything"))
                .isZero();

        assertThat(terminal.questions()).containsExactly("Delete user alice with 12 posts and 1 bookmark? [y/N] ");
        verify(manage).delete(OPERATOR, "alice", new Legacy.DeleteEverything());
    }

    @Test
    void deleting_is_left_after_any_other_answer() {
        when(browse.show(OPERATOR, "alice")).thenReturn(alice);
        when(browse.possessions(OPERATOR, "alice")).thenReturn(new Possessions(12, 1));
        var terminal = new TestTerminal().answering("");

        assertThat(inkmark.at(terminal).run("user", "delete", "alice", "--reassign-to", "bob"))
                .isEqualTo(1);

        assertThat(terminal.questions())
                .containsExactly("Delete user alice and give 12 posts and 1 bookmark to bob? [y/N] ");
        assertThat(inkmark.said()).isEqualTo("inkmark: nothing was changed\n");
        verifyNoInteractions(manage);
    }

    @Test
    void deleting_without_a_terminal_needs_consent_and_opens_nothing() {
        assertThat(inkmark.run("user", "delete", "alice", "--with-everything")).isEqualTo(2);

        assertThat(inkmark.said()).contains("--yes");
        assertThat(inkmark.opened()).isEmpty();
    }

    @Test
    void with_consent_nobody_is_asked() {
        when(browse.show(OPERATOR, "alice")).thenReturn(alice);
        when(browse.possessions(OPERATOR, "alice")).thenReturn(new Possessions(0, 0));

        assertThat(inkmark.run("user", "delete", "alice", "--reassign-to", "bob", "--yes"))
                .isZero();

        verify(manage).delete(OPERATOR, "alice", new Legacy.HandTo("bob"));
    }

    @Test
    void deleting_without_saying_what_becomes_of_the_rest_is_wrong_usage() {
        assertThat(inkmark.run("user", "delete", "alice", "--yes")).isEqualTo(2);
        assertThat(inkmark.run("user", "delete", "alice", "--yes", "--with-everything", "--reassign-to", "bob"))
                .isEqualTo(2);
        assertThat(inkmark.opened()).isEmpty();
    }

    private static Page<User> page(User... users) {
        return new Page<>(List.of(users), Optional.empty(), Optional.empty());
    }

    @Test
    void an_invitation_is_a_link_on_standard_output() {
        var invitations = inkmark.port(InviteUsers.class);
        var link = URI.create("https://example.org/invitation?token=abc");
        when(invitations.hasAddress()).thenReturn(true);
        when(invitations.invite(any(), any()))
                .thenReturn(new InviteUsers.Invited(
                        "abc",
                        Optional.of(link),
                        Invitation.of(
                                new TokenHash("a".repeat(64)),
                                Role.EDITOR,
                                Optional.empty(),
                                3,
                                CommandLineUnderTest.NOW)));

        assertThat(inkmark.run("user", "invite", "--role", "editor", "--days", "3"))
                .isZero();

        verify(invitations).invite(OPERATOR, new InviteUser(Optional.of("EDITOR"), OptionalInt.of(3)));
        assertThat(inkmark.printed()).isEqualTo(link + "\n");
        assertThat(inkmark.said())
                .contains("becomes EDITOR", "good once", "2026-03-07T05:06:07")
                .doesNotContain("abc");
    }

    @Test
    void nobody_is_invited_to_a_site_whose_address_nobody_has_said() {
        var invitations = inkmark.port(InviteUsers.class);

        assertThat(inkmark.run("user", "invite")).isEqualTo(1);

        verify(invitations, never()).invite(any(), any());
        assertThat(inkmark.said()).contains("INKMARK_URL");
        assertThat(inkmark.printed()).isEmpty();
    }
}
