package org.inkmark.web.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.Map;
import org.inkmark.application.post.WritePost;
import org.inkmark.application.session.SignIn;
import org.inkmark.domain.NotAllowed;
import org.inkmark.web.BlogUnderAPath;
import org.inkmark.web.PageTest;
import org.inkmark.web.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(contextBuilder = BlogUnderAPath.class)
class SessionsTest extends PageTest {
    private static final Map<String, String> ALICE = Map.of("username", "alice", "password", "correct horse");

    @Test
    void the_desk_asks_who_is_there_and_leads_back() {
        when(signIn.signIn(eq("alice"), eq("correct horse"), anyString()))
                .thenReturn(new SignIn.SignedIn("token-of-alice", Samples.ALICE));

        var refused = browser.get("/blog/desk/posts?state=draft");
        assertThat(refused.status()).isEqualTo(303);
        assertThat(refused.location()).isEqualTo("/blog/sign-in?to=%2Fdesk%2Fposts%3Fstate%3Ddraft");

        var form = browser.get(refused.location());
        assertThat(form.header("Cache-Control")).isEqualTo("no-store");

        var answer = browser.post(
                "/blog/sign-in",
                Map.of(
                        "username", "alice",
                        "password", "correct horse",
                        "to", form.page().select("input[name=to]").attr("value")));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/blog/desk/posts?state=draft");
        assertThat(answer.header("Set-Cookie"))
                .startsWith("inkmark-session=token-of-alice;")
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/")
                .doesNotContain("Secure");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/desk",
                "/\\evil.example",
                "/desk/../../evil",
                "/desk/..%2f",
                "/deskevil",
                "/desk\r\nSet-Cookie: a=b",
                "javascript:alert(1)"
            })
    void signing_in_leads_nowhere_but_to_the_desk(String to) {
        when(signIn.signIn(anyString(), anyString(), anyString()))
                .thenReturn(new SignIn.SignedIn("token-of-alice", Samples.ALICE));
        browser.get("/blog/sign-in");

        var answer = browser.post("/blog/sign-in", Map.of("username", "alice", "password", "x", "to", to));

        assertThat(answer.location()).isIn("/blog/desk", "/blog/desk/..%2f");
    }

    @Test
    void a_wrong_password_gives_the_form_back_without_the_password() {
        when(signIn.signIn(anyString(), anyString(), anyString()))
                .thenThrow(new NotAllowed("the username or the password is wrong"));
        browser.get("/blog/sign-in");

        var answer = browser.post("/blog/sign-in", ALICE);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("[role=alert]").text()).isEqualTo("the username or the password is wrong");
        assertThat(answer.page().select("#username").attr("value")).isEqualTo("alice");
        assertThat(answer.response().body()).doesNotContain("correct horse");
    }

    @Test
    void a_form_without_its_token_reaches_no_port() {
        assertThat(browser.post("/blog/sign-in", ALICE).status()).isEqualTo(403);
        verify(signIn, never()).signIn(anyString(), anyString(), anyString());

        signedIn(Samples.ALICE);
        browser.forgetCsrf();
        for (var path : new String[] {"posts/new", "posts/a/publish", "posts/a/withdraw", "posts/a/delete"}) {
            assertThat(browser.post("/blog/desk/" + path, Map.of("title", "T")).status())
                    .isEqualTo(403);
            browser.forgetCsrf();
        }
        verify(managePosts, never()).write(any(), any());
        verify(managePosts, never()).publish(any(), any(), any());
        verify(managePosts, never()).withdraw(any(), any());
        verify(managePosts, never()).delete(any(), any());
    }

    @Test
    void the_token_of_one_session_is_none_for_another() {
        signedIn(Samples.EDITH);
        browser.get("/blog/desk/posts/new");
        signedIn(Samples.ALICE);

        var answer = browser.post("/blog/desk/posts/new", Map.of("title", "Lost?", "body", "Every *word*"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.page().select("#title").attr("value")).isEqualTo("Lost?");
        assertThat(answer.page().select("#body").text()).isEqualTo("Every *word*");
        verify(managePosts, never()).write(any(), any());
    }

    @Test
    void what_was_typed_outlives_the_session() {
        when(signIn.signIn(anyString(), anyString(), anyString()))
                .thenReturn(new SignIn.SignedIn("token-of-alice", Samples.ALICE));

        var ended = browser.post("/blog/desk/posts/new", Map.of("title", "Lost & found", "body", "Ärger\nüberall"));
        assertThat(ended.status()).isEqualTo(401);
        assertThat(ended.text()).contains("what you typed is kept");

        var back = browser.post(
                "/blog/sign-in",
                Map.of(
                        "username",
                        "alice",
                        "password",
                        "correct horse",
                        "to",
                        ended.page().select("input[name=to]").attr("value"),
                        "typed",
                        ended.page().select("input[name=typed]").attr("value")));
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.page().select("#title").attr("value")).isEqualTo("Lost & found");
        assertThat(back.page().select("#body").first().wholeText().strip()).isEqualTo("Ärger\nüberall");

        signedIn(Samples.ALICE);
        when(managePosts.write(any(), any())).thenReturn(Samples.draft(1, "Lost & found", "lost-found", "x"));
        assertThat(browser.post("/blog/desk/posts/new", Map.of("title", "Lost & found"))
                        .status())
                .isEqualTo(303);
        verify(managePosts).write(eq(Samples.ALICE), any(WritePost.class));
    }

    @Test
    void signing_out_ends_the_session() {
        signedIn(Samples.ALICE);
        browser.get("/blog/desk/posts");

        var answer = browser.post("/blog/sign-out", Map.of());

        assertThat(answer.location()).isEqualTo("/blog/");
        assertThat(browser.cookies()).doesNotContainKey("inkmark-session");
        verify(signIn).signOut("token-of-alice");
        assertThat(browser.get("/blog/").text()).contains("You are signed out.");
        assertThat(browser.get("/blog/").text()).doesNotContain("You are signed out.");
    }

    @Test
    void a_message_that_this_site_did_not_write_is_not_shown() {
        browser.cookie("inkmark-flash", "SGVsbG8.9999999999.c2lnbmF0dXJl");

        assertThat(browser.get("/blog/").page().select(".flash")).isEmpty();
    }
}
