package org.inkmark.web.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.TryLater;
import org.inkmark.web.BlogUnderAPath;
import org.inkmark.web.PageTest;
import org.junit.jupiter.api.Test;

@MicronautTest(contextBuilder = BlogUnderAPath.class)
class ResetTest extends PageTest {
    private static final String FORGOTTEN = "/blog/forgotten-password";
    private static final String NEW = "/blog/new-password";
    private static final String PASSWORD = "correct horse";
    private static final Map<String, String> CHOSEN =
            Map.of("token", "right", "password", PASSWORD, "password-again", PASSWORD);

    @Test
    void it_is_offered_only_where_mail_can_be_sent() {
        doThrow(new NotFound("page", "/forgotten-password")).when(resetPassword).ask(any(), any());
        assertThat(browser.get("/blog/sign-in").page().select("a[href=" + FORGOTTEN + "]"))
                .isEmpty();
        assertThat(browser.get(FORGOTTEN).status()).isEqualTo(404);
        assertThat(browser.post(FORGOTTEN, Map.of("email", "alice@example.org")).status())
                .isEqualTo(404);

        when(resetPassword.isOffered()).thenReturn(true);
        assertThat(browser.get("/blog/sign-in").page().select("a[href=" + FORGOTTEN + "]"))
                .hasSize(1);
        var form = browser.get(FORGOTTEN);
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void the_answer_says_nothing_of_whether_anybody_has_the_address() {
        when(resetPassword.isOffered()).thenReturn(true);
        browser.get(FORGOTTEN);

        var answer = browser.post(FORGOTTEN, Map.of("email", "alice@example.org"));

        assertThat(answer.location()).isEqualTo("/blog/sign-in");
        assertThat(browser.get("/blog/sign-in").page().select(".flash").text())
                .isEqualTo("If somebody here has this address, a link is on its way to it. It is good for an hour.");
        verify(resetPassword).ask("alice@example.org", InetAddress.ofLiteral("127.0.0.1"));
    }

    @Test
    void what_is_no_address_and_what_is_too_often_comes_back_as_typed() {
        when(resetPassword.isOffered()).thenReturn(true);
        doThrow(new InvalidValue("email", "must be an e-mail address"))
                .doThrow(new TryLater("this was asked for too often", Duration.ofMinutes(20)))
                .when(resetPassword)
                .ask(any(), any());
        browser.get(FORGOTTEN);

        var wrong = browser.post(FORGOTTEN, Map.of("email", "alice"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("#email-error").text()).contains("must be an e-mail address");
        assertThat(wrong.page().select("#email").val()).isEqualTo("alice");

        var often = browser.post(FORGOTTEN, Map.of("email", "alice@example.org"));
        assertThat(often.status()).isEqualTo(429);
        assertThat(often.header("Retry-After")).isEqualTo("1200");
        assertThat(often.text()).contains("wait 20 minutes");
    }

    @Test
    void the_link_is_opened_without_being_used_and_tells_nobody() {
        when(resetPassword.accepts("right")).thenReturn(true);

        var form = browser.get(NEW + "?token=right");
        browser.head(NEW + "?token=right");

        assertThat(form.status()).isEqualTo(200);
        assertThat(form.page().select("[name=token]").val()).isEqualTo("right");
        assertThat(form.header("Referrer-Policy")).isEqualTo("strict-origin");
        assertThat(form.header("Cache-Control")).isEqualTo("no-store");
        verify(resetPassword, never()).choose(any(), any());
    }

    @Test
    void whoever_chooses_is_not_signed_in_but_led_there() {
        when(resetPassword.accepts("right")).thenReturn(true);
        browser.get(NEW + "?token=right");

        var answer = browser.post(NEW, CHOSEN);

        verify(resetPassword).choose("right", PASSWORD);
        assertThat(answer.location()).isEqualTo("/blog/sign-in");
        assertThat(browser.cookies()).doesNotContainKey(sessionName());
        assertThat(browser.get("/blog/sign-in").page().select(".flash").text()).contains("Your password is changed");
    }

    @Test
    void a_password_that_is_refused_or_mistyped_leaves_the_link_good_and_is_not_shown() {
        when(resetPassword.accepts("right")).thenReturn(true);
        browser.get(NEW + "?token=right");
        doThrow(new InvalidValue("password", "must have 8 to 128 characters"))
                .when(resetPassword)
                .choose(any(), any());

        var weak = browser.post(NEW, CHOSEN);
        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.page().select("#password-error").text()).contains("8 to 128 characters");
        assertThat(weak.page().select("[name=token]").val()).isEqualTo("right");
        assertThat(weak.response().body()).doesNotContain(PASSWORD);

        var mistyped = browser.post(NEW, Map.of("token", "right", "password", PASSWORD, "password-again", "other"));
        assertThat(mistyped.status()).isEqualTo(422);
        assertThat(mistyped.page().select("#password-again-error").text()).contains("the same as the first");
    }

    @Test
    void a_link_that_is_not_good_says_so_and_what_to_do() {
        doThrow(new NotFound("page", "/new-password")).when(resetPassword).choose(any(), any());
        browser.get("/blog/sign-in");

        for (var answer : List.of(browser.get(NEW), browser.get(NEW + "?token=used"), browser.post(NEW, CHOSEN))) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.text()).contains("no longer good", "Ask for another");
        }
    }

    @Test
    void a_form_without_its_proof_changes_nothing() {
        assertThat(browser.post(NEW, CHOSEN).status()).isEqualTo(403);
        assertThat(browser.post(FORGOTTEN, Map.of("email", "alice@example.org")).status())
                .isEqualTo(403);

        verify(resetPassword, never()).choose(any(), any());
        verify(resetPassword, never()).ask(any(), any());
    }
}
