package org.inkmark.web.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.inkmark.application.user.InviteUser;
import org.inkmark.application.user.InviteUsers.Invited;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.session.TokenHash;
import org.inkmark.domain.token.Invitation;
import org.inkmark.domain.user.Role;
import org.inkmark.web.BlogUnderAPath;
import org.inkmark.web.PageTest;
import org.inkmark.web.Samples;
import org.junit.jupiter.api.Test;

@MicronautTest(contextBuilder = BlogUnderAPath.class)
class InvitationsPageTest extends PageTest {
    private static final String INVITATIONS = "/blog/desk/users/invitations";
    private static final String HASH = "ab".repeat(32);
    private static final Invitation INVITATION =
            Invitation.of(new TokenHash(HASH), Role.EDITOR, Optional.empty(), 3, Samples.NOW);

    @Test
    void the_list_of_users_leads_there() {
        signedIn(Samples.ROOT);
        when(browseUsers.list(any(), any(), any())).thenReturn(none());

        assertThat(browser.get("/blog/desk/users").page().select("a[href=" + INVITATIONS + "]"))
                .hasSize(1);
        var form = browser.get(INVITATIONS);
        assertThat(form.page().select("#role option[selected]").val()).isEqualTo("author");
        assertThat(form.page().select("#days").val()).isEqualTo("7");
        assertThat(form.page().select("#link")).isEmpty();
    }

    @Test
    void the_link_is_shown_in_answer_made_from_the_sites_own_address() {
        signedIn(Samples.ROOT);
        when(inviteUsers.invite(any(), any()))
                .thenReturn(new Invited("abc", Optional.of(URI.create("https://other.example/")), INVITATION));
        browser.get(INVITATIONS);
        browser.header("X-Forwarded-Host", "evil.example");

        var answer = browser.post(INVITATIONS, Map.of("role", "editor", "days", "3"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("#link").val()).endsWith("/blog/invitation?token=abc");
        assertThat(answer.response().body()).doesNotContain("evil.example");
        verify(inviteUsers).invite(Samples.ROOT, new InviteUser(Optional.of("editor"), OptionalInt.of(3)));
        assertThat(browser.get(INVITATIONS).response().body()).doesNotContain("abc");
    }

    @Test
    void what_is_wrong_stands_at_its_field() {
        signedIn(Samples.ROOT);
        when(inviteUsers.invite(any(), any())).thenThrow(new InvalidValue("role", "must be one of four"));
        browser.get(INVITATIONS);

        var role = browser.post(INVITATIONS, Map.of("role", "king", "days", "3"));
        assertThat(role.status()).isEqualTo(422);
        assertThat(role.page().select("#role-error").text()).isEqualTo("The role must be one of four.");
        assertThat(role.page().select("#days").val()).isEqualTo("3");

        for (var days : List.of("", "x", "-1", "1.5", "99999999999")) {
            var answer = browser.post(INVITATIONS, Map.of("role", "editor", "days", days));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.page().select("#days-error").text()).contains("must be 1 to 30");
        }
    }

    @Test
    void those_that_are_still_good_can_be_withdrawn() {
        signedIn(Samples.ROOT);
        when(inviteUsers.pending(Samples.ROOT)).thenReturn(List.of(INVITATION));
        var row = browser.get(INVITATIONS).page().select("ul.rows li");
        assertThat(row.text()).contains("editor", "until 24 November 2026");

        var answer = browser.post(
                INVITATIONS + "/withdraw",
                Map.of("hash", row.select("[name=hash]").val()));

        assertThat(answer.location()).isEqualTo(INVITATIONS);
        verify(inviteUsers).withdraw(Samples.ROOT, HASH);
    }

    @Test
    void nobody_but_an_admin_invites() {
        signedIn(Samples.EDITH);
        browser.get("/blog/desk/bookmarks/new");

        assertThat(browser.get(INVITATIONS).status()).isEqualTo(403);
        assertThat(browser.post(INVITATIONS, Map.of("role", "admin", "days", "3"))
                        .status())
                .isEqualTo(403);
        assertThat(browser.post(INVITATIONS + "/withdraw", Map.of("hash", HASH)).status())
                .isEqualTo(403);

        verify(inviteUsers, never()).invite(any(), any());
        verify(inviteUsers, never()).withdraw(any(), any());
    }
}
