package org.inkmark.web.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inkmark.application.session.SignIn;
import org.inkmark.application.user.AddUser;
import org.inkmark.domain.AlreadyExists;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.TryLater;
import org.inkmark.web.BlogUnderAPath;
import org.inkmark.web.PageTest;
import org.inkmark.web.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(contextBuilder = BlogUnderAPath.class)
class JoinTest extends PageTest {
    private static final String INVITATION = "/blog/invitation";
    private static final String REGISTER = "/blog/register";
    private static final Map<String, String> TYPED = Map.of(
            "token",
            "right",
            "username",
            "bob",
            "email",
            "bob@example.org",
            "name",
            "Bob",
            "password",
            "correct horse",
            "role",
            "admin");
    private static final AddUser BOB =
            new AddUser("bob", "bob@example.org", Optional.of("Bob"), Optional.empty(), "correct horse");

    @Test
    void an_invitation_is_opened_without_being_used() {
        when(join.isInvited("right")).thenReturn(true);

        var form = browser.get(INVITATION + "?token=right");

        assertThat(form.status()).isEqualTo(200);
        assertThat(form.page()
                        .select("form[action=/blog/invitation] [name=token]")
                        .val())
                .isEqualTo("right");
        browser.head(INVITATION + "?token=right");
        verify(join, never()).takeUp(any(), any());
    }

    @Test
    void its_token_goes_to_no_other_site_and_stays_in_no_cache() {
        when(join.isInvited("right")).thenReturn(true);

        for (var path : List.of(INVITATION + "?token=right", INVITATION + "/?token=right", INVITATION)) {
            var answer = browser.get(path);
            assertThat(answer.header("Referrer-Policy")).isEqualTo("strict-origin");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void whoever_takes_it_up_is_signed_in() {
        when(join.isInvited("right")).thenReturn(true);
        when(join.takeUp("right", BOB)).thenReturn(Samples.profile(Samples.BOB));
        when(signIn.signIn(eq("bob"), eq("correct horse"), any(), any()))
                .thenReturn(new SignIn.SignedIn("token-of-bob", Samples.BOB));
        browser.get(INVITATION + "?token=right");

        var answer = browser.post(INVITATION, TYPED);

        assertThat(answer.location()).isEqualTo("/blog/desk");
        assertThat(browser.cookies()).containsEntry(sessionName(), "token-of-bob");
        signedIn(Samples.BOB);
        assertThat(browser.get("/blog/desk/bookmarks").page().select(".flash").text())
                .isEqualTo("Welcome. You are one of us now.");
    }

    @Test
    void whoever_cannot_be_signed_in_at_once_is_led_to_where_they_can() {
        when(join.isInvited("right")).thenReturn(true);
        when(join.takeUp("right", BOB)).thenReturn(Samples.profile(Samples.BOB));
        when(signIn.signIn(any(), any(), any(), any())).thenThrow(new TryLater("too often", Duration.ofMinutes(1)));
        browser.get(INVITATION + "?token=right");

        assertThat(browser.post(INVITATION, TYPED).location()).isEqualTo("/blog/sign-in");
        assertThat(browser.cookies()).doesNotContainKey(sessionName());
    }

    @Test
    void a_link_that_is_not_good_says_so_and_what_to_do() {
        when(join.takeUp(any(), any())).thenThrow(new NotFound("page", "/invitation"));
        browser.get("/blog/sign-in");

        for (var answer : List.of(
                browser.get(INVITATION), browser.get(INVITATION + "?token=used"), browser.post(INVITATION, TYPED))) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.text()).contains("no longer good", "Ask whoever invited you");
        }
    }

    @Test
    void what_is_wrong_stands_at_its_field_and_no_password_in_the_page() {
        when(join.isInvited("right")).thenReturn(true);
        when(join.takeUp(any(), any()))
                .thenThrow(new InvalidValue("password", "must have 8 to 128 characters"))
                .thenThrow(new AlreadyExists("username", "bob"));
        browser.get(INVITATION + "?token=right");

        var weak = browser.post(INVITATION, TYPED);
        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.page().select("#password-error").text())
                .isEqualTo("The password must have 8 to 128 characters.");
        assertThat(weak.page().select("#email").val()).isEqualTo("bob@example.org");
        assertThat(weak.page().select("[name=token]").val()).isEqualTo("right");
        assertThat(weak.response().body()).doesNotContain("correct horse");

        var taken = browser.post(INVITATION, TYPED);
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.page().select("#username-error").text()).contains("'bob' is already taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {INVITATION, REGISTER})
    void a_form_without_its_proof_makes_nobody_a_user(String path) {
        when(join.isInvited(any())).thenReturn(true);
        when(join.isOpen()).thenReturn(true);

        assertThat(browser.post(path, TYPED).status()).isEqualTo(403);

        verify(join, never()).takeUp(any(), any());
        verify(join, never()).register(any(), any());
    }

    @Test
    void nobody_registers_where_nobody_may() {
        when(join.register(any(), any())).thenThrow(new NotFound("page", "/register"));

        assertThat(browser.get("/blog/sign-in").page().select("a[href=/blog/register]"))
                .isEmpty();
        assertThat(browser.get(REGISTER).status()).isEqualTo(404);
        assertThat(browser.post(REGISTER, TYPED).status()).isEqualTo(404);
    }

    @Test
    void where_anybody_may_whoever_registers_is_signed_in() {
        when(join.isOpen()).thenReturn(true);
        when(join.register(BOB, InetAddress.ofLiteral("127.0.0.1"))).thenReturn(Samples.profile(Samples.BOB));
        when(signIn.signIn(eq("bob"), eq("correct horse"), any(), any()))
                .thenReturn(new SignIn.SignedIn("token-of-bob", Samples.BOB));
        assertThat(browser.get("/blog/sign-in").page().select("a[href=/blog/register]"))
                .hasSize(1);
        var form = browser.get(REGISTER);
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.header("Cache-Control")).isEqualTo("no-store");

        assertThat(browser.post(REGISTER, TYPED).location()).isEqualTo("/blog/desk");

        assertThat(browser.cookies()).containsEntry(sessionName(), "token-of-bob");
    }

    @Test
    void who_registers_too_often_is_told_to_wait_with_what_was_typed() {
        when(join.isOpen()).thenReturn(true);
        when(join.register(any(), any())).thenThrow(new TryLater("there were too many", Duration.ofMinutes(6)));
        browser.get(REGISTER);

        var answer = browser.post(REGISTER, TYPED);

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isEqualTo("360");
        assertThat(answer.page().select("#username").val()).isEqualTo("bob");
    }
}
