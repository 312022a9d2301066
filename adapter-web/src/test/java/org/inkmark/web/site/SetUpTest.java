package org.inkmark.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inkmark.application.session.SignIn;
import org.inkmark.application.user.AddUser;
import org.inkmark.domain.InvalidValue;
import org.inkmark.web.BlogUnderAPath;
import org.inkmark.web.PageTest;
import org.inkmark.web.Samples;
import org.junit.jupiter.api.Test;

@MicronautTest(contextBuilder = BlogUnderAPath.class)
class SetUpTest extends PageTest {
    private static final Map<String, String> TYPED = Map.of(
            "token",
            "right",
            "username",
            "alice",
            "email",
            "alice@example.org",
            "name",
            "",
            "password",
            "correct horse");

    @Test
    void the_page_is_there_for_the_right_token_alone() {
        when(setUp.accepts("right")).thenReturn(true);

        assertThat(browser.get("/blog/setup?token=wrong").status()).isEqualTo(404);
        assertThat(browser.get("/blog/setup").status()).isEqualTo(404);
        var form = browser.get("/blog/setup?token=right");
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.header("Cache-Control")).isEqualTo("no-store");
        var slashed = browser.get("/blog/setup/?token=right");
        assertThat(slashed.status()).isEqualTo(200);
        assertThat(slashed.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void a_site_without_an_admin_says_how_to_make_one_and_never_the_token() {
        when(setUp.token()).thenReturn("right");
        when(setUp.isNeeded()).thenReturn(true);

        for (var page : List.of("/blog/", "/blog/sign-in")) {
            var answer = browser.get(page);
            assertThat(answer.page().select("main").text())
                    .contains("no administrator yet", "inkmark serve", "inkmark user add NAME");
            assertThat(answer.response().body()).doesNotContain("right");
        }

        when(setUp.isNeeded()).thenReturn(false);
        assertThat(browser.get("/blog/").text()).doesNotContain("no administrator yet");
        assertThat(browser.get("/blog/sign-in").text()).doesNotContain("no administrator yet");
    }

    @Test
    void the_first_admin_is_signed_in_at_once() {
        when(setUp.accepts("right")).thenReturn(true);
        when(setUp.createAdmin(any(), any())).thenReturn(Samples.profile(Samples.ALICE));
        when(signIn.signIn(eq("alice"), eq("correct horse"), any(), any()))
                .thenReturn(new SignIn.SignedIn("token-of-alice", Samples.ALICE));
        browser.get("/blog/setup?token=right");

        var answer = browser.post("/blog/setup", TYPED);

        assertThat(answer.location()).isEqualTo("/blog/desk");
        assertThat(browser.cookies()).containsEntry(sessionName(), "token-of-alice");
        verify(setUp)
                .createAdmin(
                        "right",
                        new AddUser("alice", "alice@example.org", Optional.of(""), Optional.empty(), "correct horse"));
    }

    @Test
    void what_is_wrong_stands_at_its_field_and_no_password_in_the_page() {
        when(setUp.accepts("right")).thenReturn(true);
        when(setUp.createAdmin(any(), any())).thenThrow(new InvalidValue("password", "must have 8 to 128 characters"));
        browser.get("/blog/setup?token=right");

        var answer = browser.post("/blog/setup", TYPED);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#password-error").text())
                .isEqualTo("The password must have 8 to 128 characters.");
        assertThat(answer.page().select("#email").attr("value")).isEqualTo("alice@example.org");
        assertThat(answer.page().select(".problem").text())
                .contains("Type the password again")
                .doesNotContain("Nothing that you typed is lost");
        assertThat(answer.response().body()).doesNotContain("correct horse");
    }
}
