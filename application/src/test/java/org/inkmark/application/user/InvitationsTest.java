package org.inkmark.application.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inkmark.application.memory.InMemorySite.NOON;
import static org.inkmark.domain.user.UserBuilder.aUser;
import static org.inkmark.domain.user.UserBuilder.anAdmin;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.inkmark.application.memory.InMemorySite;
import org.inkmark.application.session.SessionTokens;
import org.inkmark.application.user.InviteUsers.Invited;
import org.inkmark.domain.AlreadyExists;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.token.Invitation;
import org.inkmark.domain.token.PasswordReset;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Password;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.Username;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InvitationsTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Actor OPERATOR = Actor.operator();

    private final InMemorySite site = new InMemorySite();
    private final InviteUsers invitations =
            UserServices.inviteUsers(site, () -> Optional.of(URI.create("https://example.org/blog/")));
    private final Join join = UserServices.join(site);
    private final User admin = site.has(anAdmin().named("admin").build());

    @Test
    void whoever_holds_the_link_becomes_a_user_with_the_role_of_the_invitation() {
        var invited = invite(Actor.signedIn(admin), "editor");

        assertThat(join.isInvited(invited.token())).isTrue();
        var user = join.takeUp(invited.token(), alice("ADMIN"));

        assertThat(user.role()).isEqualTo(Role.EDITOR);
        assertThat(site.store().users().find(user.id())).hasValue(user);
        assertThat(user.username()).isEqualTo(new Username("alice"));
        assertThat(user.passwordHash()).isEqualTo(site.hasher().hash(new Password(PASSWORD)));
        assertThat(site.changes()).hasSize(1);
    }

    @Test
    void the_link_is_made_from_the_configured_address_alone() {
        var invited = invite(OPERATOR, "author");

        assertThat(invited.token()).matches("[A-Za-z0-9_-]{43}");
        assertThat(invited.link()).hasValue(URI.create("https://example.org/blog/invitation?token=" + invited.token()));
        var nowhere = UserServices.inviteUsers(site, Optional::empty);
        assertThat(nowhere.hasAddress()).isFalse();
        assertThat(nowhere.invite(OPERATOR, command("author", 7)).link()).isEmpty();
    }

    @Test
    void of_the_token_only_the_hash_is_kept_and_nothing_is_printed() {
        var invited = invite(OPERATOR, "author");

        assertThat(invited.invitation().hash()).isEqualTo(SessionTokens.hash(invited.token()));
        assertThat(invited.invitation().hash().value()).doesNotContain(invited.token());
        assertThat(invited).asString().doesNotContain(invited.token());
        assertThat(invite(OPERATOR, "author").token()).isNotEqualTo(invited.token());
    }

    @Test
    void without_further_words_an_author_is_invited_for_a_week() {
        var invited = invitations.invite(OPERATOR, new InviteUser(Optional.empty(), OptionalInt.empty()));

        assertThat(invited.invitation().role()).isEqualTo(Role.AUTHOR);
        assertThat(invited.invitation().expiresAt()).isEqualTo(NOON.plus(Duration.ofDays(7)));
    }

    @Test
    void what_breaks_a_rule_is_told_at_once() {
        assertThatThrownBy(() -> invitations.invite(OPERATOR, command("king", 31)))
                .isInstanceOfSatisfying(InvalidValue.class, e -> assertThat(e.violations())
                        .extracting(InvalidValue.Violation::field)
                        .containsExactly("role", "days"));
    }

    @Test
    void a_link_is_good_once() {
        var invited = invite(OPERATOR, "author");
        join.takeUp(invited.token(), alice(""));

        assertThat(join.isInvited(invited.token())).isFalse();
        assertThatThrownBy(() -> join.takeUp(invited.token(), bob())).isInstanceOf(NotFound.class);
        assertThat(site.store().users().findByUsername(new Username("bob"))).isEmpty();
    }

    @Test
    void of_many_who_take_it_up_in_the_same_moment_one_becomes_a_user() throws Exception {
        var invited = invite(OPERATOR, "author");
        var tries = new ArrayList<Callable<Boolean>>();
        for (var number = 0; number < 8; number++) {
            var command = named("user" + number);
            tries.add(() -> {
                try {
                    join.takeUp(invited.token(), command);
                    return true;
                } catch (NotFound tooLate) {
                    return false;
                }
            });
        }

        try (var threads = Executors.newFixedThreadPool(8)) {
            var outcomes = threads.invokeAll(tries).stream().map(Future::resultNow);
            assertThat(outcomes).containsOnlyOnce(true);
        }
    }

    @Test
    void it_is_still_good_after_a_form_that_was_wrong() {
        site.has(aUser().named("alice").build());
        var invited = invite(OPERATOR, "author");

        assertThatThrownBy(() -> join.takeUp(invited.token(), alice(""))).isInstanceOf(AlreadyExists.class);
        assertThatThrownBy(() -> join.takeUp(
                        invited.token(),
                        new AddUser("bob", "bob@example.org", Optional.empty(), Optional.empty(), "short")))
                .isInstanceOf(InvalidValue.class);

        assertThat(join.takeUp(invited.token(), bob()).username()).isEqualTo(new Username("bob"));
    }

    @Test
    void it_ends_after_its_days() {
        var invited = invitations.invite(OPERATOR, command("author", 2));

        site.clock().advance(Duration.ofDays(2).minusNanos(1_000));
        assertThat(join.isInvited(invited.token())).isTrue();
        site.clock().advance(Duration.ofNanos(1_000));
        assertThat(join.isInvited(invited.token())).isFalse();
        assertThatThrownBy(() -> join.takeUp(invited.token(), alice(""))).isInstanceOf(NotFound.class);
        assertThat(invitations.pending(OPERATOR)).isEmpty();
    }

    @Test
    void it_ends_when_whoever_invited_is_no_admin_any_more() {
        var invited = invite(Actor.signedIn(admin), "admin");
        site.store().inUnit(() -> site.store().users().update(admin.withRole(Role.AUTHOR)));

        assertThat(join.isInvited(invited.token())).isFalse();
        assertThatThrownBy(() -> join.takeUp(invited.token(), alice(""))).isInstanceOf(NotFound.class);
        assertThat(invitations.pending(OPERATOR)).isEmpty();
    }

    @Test
    void those_that_are_still_good_are_listed_and_can_be_withdrawn() {
        var first = invite(OPERATOR, "author");
        site.clock().advance(Duration.ofSeconds(1));
        var second = invite(Actor.signedIn(admin), "member");
        assertThat(invitations.pending(Actor.signedIn(admin))).containsExactly(second.invitation(), first.invitation());

        invitations.withdraw(Actor.signedIn(admin), first.invitation().hash().value());
        invitations.withdraw(Actor.signedIn(admin), first.invitation().hash().value());

        assertThat(invitations.pending(OPERATOR)).containsExactly(second.invitation());
        assertThat(join.isInvited(first.token())).isFalse();
    }

    @Test
    void what_is_no_invitation_is_not_withdrawn() {
        var reset = PasswordReset.of(SessionTokens.hash("reset"), admin, NOON);
        site.store().inUnit(() -> site.store().oneTimeTokens().add(reset));

        invitations.withdraw(OPERATOR, reset.hash().value());
        assertThatThrownBy(() -> invitations.withdraw(OPERATOR, "no hash")).isInstanceOf(InvalidValue.class);

        assertThat(site.store().oneTimeTokens().find(reset.hash())).isPresent();
        assertThat(join.isInvited("reset")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void nobody_else_invites(Role role) {
        var actors = List.<Actor>of(Actor.signedIn(site.has(aUser().as(role).build())), Actor.anonymous());
        for (var actor : actors) {
            assertThatThrownBy(() -> invite(actor, "member"))
                    .isInstanceOf(NotAllowed.class)
                    .hasMessage("only ADMINs may invite users");
            assertThatThrownBy(() -> invitations.pending(actor)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> invitations.withdraw(actor, "a".repeat(64)))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThat(site.store().oneTimeTokens().invitations()).isEmpty();
    }

    @Test
    void what_is_no_token_invites_nobody() {
        for (var token : Arrays.asList("", "x", "A".repeat(43), "ä".repeat(10_000))) {
            assertThat(join.isInvited(token)).isFalse();
            assertThatThrownBy(() -> join.takeUp(token, alice(""))).isInstanceOf(NotFound.class);
        }
    }

    private Invited invite(Actor actor, String role) {
        return invitations.invite(actor, command(role, Invitation.DEFAULT_DAYS));
    }

    private static InviteUser command(String role, int days) {
        return new InviteUser(Optional.of(role), OptionalInt.of(days));
    }

    private static AddUser alice(String role) {
        return new AddUser("alice", "alice@example.org", Optional.empty(), Optional.of(role), PASSWORD);
    }

    private static AddUser bob() {
        return named("bob");
    }

    private static AddUser named(String username) {
        return new AddUser(username, username + "@example.org", Optional.empty(), Optional.empty(), PASSWORD);
    }
}
