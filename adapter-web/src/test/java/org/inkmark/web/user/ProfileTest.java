package org.inkmark.web.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.inkmark.application.session.ManageSessions;
import org.inkmark.application.user.EditUser;
import org.inkmark.domain.AlreadyExists;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.TryLater;
import org.inkmark.domain.session.Stay;
import org.inkmark.web.BlogUnderAPath;
import org.inkmark.web.PageTest;
import org.inkmark.web.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(contextBuilder = BlogUnderAPath.class)
class ProfileTest extends PageTest {
    private static final String PROFILE = "/blog/desk/profile";

    @BeforeEach
    void alice_looks_at_her_profile() {
        signedIn(Samples.ALICE);
        when(browseUsers.show(Samples.ALICE, "alice")).thenReturn(Samples.profile(Samples.ALICE));
        browser.get(PROFILE);
    }

    @Test
    void a_profile_is_changed_as_it_was_typed() {
        browser.post(
                PROFILE,
                Map.of(
                        "username",
                        "al",
                        "name",
                        "Al",
                        "email",
                        "al@example.org",
                        "version",
                        "5",
                        "own-password",
                        "old one"));

        verify(manageUsers)
                .edit(
                        Samples.ALICE,
                        "alice",
                        new EditUser(
                                OptionalLong.of(5),
                                Optional.of("al"),
                                Optional.of("al@example.org"),
                                Optional.of("Al"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("old one")));
    }

    @Test
    void a_username_or_address_wants_the_password_and_gives_the_session_another_token() {
        when(manageSessions.renew("token-of-alice"))
                .thenReturn(Optional.of(new ManageSessions.Renewed("another-token", Stay.REMEMBERED)));
        when(manageUsers.edit(any(), any(), any()))
                .thenThrow(new InvalidValue("current password", "is not right"))
                .thenReturn(Samples.profile(Samples.ALICE));
        var typed = Map.of("username", "al", "name", "Al", "email", "al@example.org", "own-password", "old one");

        var refused = browser.post(PROFILE, typed);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#own-password-error").text()).isEqualTo("Your password is not right.");
        assertThat(refused.page().select("#email").attr("value")).isEqualTo("al@example.org");
        assertThat(refused.response().body()).doesNotContain("old one");
        verify(manageSessions, never()).renew(any());

        assertThat(browser.post(PROFILE, typed).location()).isEqualTo(PROFILE);
        assertThat(browser.cookies()).containsEntry(sessionName(), "another-token");
    }

    @Test
    void who_types_no_password_keeps_the_token() {
        browser.post(PROFILE, Map.of("username", "alice", "name", "Al", "email", "alice@example.org"));

        verify(manageSessions, never()).renew(any());
    }

    @Test
    void a_taken_username_is_told_at_its_field() {
        when(manageUsers.edit(any(), any(), any())).thenThrow(new AlreadyExists("username", "bob"));

        var answer = browser.post(PROFILE, Map.of("username", "bob", "name", "B", "email", "b@example.org"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#username-error").text()).isEqualTo("The username 'bob' is already taken.");
        assertThat(answer.page().select(".problem").text()).contains("Nothing that you typed is lost.");
        assertThat(answer.page().select("#username").attr("value")).isEqualTo("bob");
    }

    @Test
    void another_password_keeps_this_session_under_another_token() {
        when(manageSessions.renew("token-of-alice"))
                .thenReturn(Optional.of(new ManageSessions.Renewed("another-token", Stay.BRIEF)));

        var answer = browser.post(
                PROFILE + "/password",
                Map.of("current-password", "old one", "password", "new secret", "password-again", "new secret"));

        assertThat(answer.location()).isEqualTo(PROFILE);
        assertThat(browser.cookies()).containsEntry(sessionName(), "another-token");
        verify(manageUsers)
                .changePassword(
                        Samples.ALICE, "alice", Optional.of("old one"), "new secret", Optional.of("token-of-alice"));
    }

    @Test
    void a_wrong_password_is_told_and_never_shown() {
        doThrow(new InvalidValue("current password", "is not right"))
                .when(manageUsers)
                .changePassword(any(), any(), any(), any(), any());

        var answer = browser.post(
                PROFILE + "/password",
                Map.of("current-password", "old one", "password", "new secret", "password-again", "new secret"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#current-password-error").text())
                .isEqualTo("The password until now is not right.");
        assertThat(answer.page().select(".problem").text())
                .contains("type all three again")
                .doesNotContain("Nothing that you typed is lost");
        assertThat(answer.response().body()).doesNotContain("old one").doesNotContain("new secret");
        verify(manageSessions, never()).renew(any());
    }

    @Test
    void a_password_that_was_wrong_too_often_is_to_be_typed_later() {
        doThrow(new TryLater("your password was wrong too often", Duration.ofMinutes(6)))
                .when(manageUsers)
                .changePassword(any(), any(), any(), any(), any());

        var answer = browser.post(
                PROFILE + "/password",
                Map.of("current-password", "old one", "password", "new secret", "password-again", "new secret"));

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isEqualTo("360");
        assertThat(answer.page().select(".problem").text())
                .contains("Your password was wrong too often: wait 6 minutes, then try again.");
    }

    @Test
    void a_username_waits_for_a_password_that_was_wrong_too_often() {
        when(manageUsers.edit(any(), any(), any()))
                .thenThrow(new TryLater("your password was wrong too often", Duration.ofMinutes(6)));

        var answer = browser.post(
                PROFILE, Map.of("username", "al", "name", "Al", "email", "al@example.org", "own-password", "old one"));

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isEqualTo("360");
        assertThat(answer.page().select(".problem li").text())
                .isEqualTo("Your password was wrong too often: wait 6 minutes, then try again.");
        assertThat(answer.page().select("#username").attr("value")).isEqualTo("al");
    }

    @Test
    void two_different_new_passwords_are_refused_before_anything_happens() {
        var answer = browser.post(
                PROFILE + "/password", Map.of("current-password", "old", "password", "one", "password-again", "two"));

        assertThat(answer.status()).isEqualTo(422);
        verify(manageUsers, never()).changePassword(any(), any(), any(), any(), any());
    }
}
