package org.inkmark.web.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.inkmark.application.post.WritePost;
import org.inkmark.application.session.SignIn;
import org.inkmark.application.session.Visit;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.TryLater;
import org.inkmark.domain.post.PostId;
import org.inkmark.domain.session.Stay;
import org.inkmark.domain.user.Actor;
import org.inkmark.web.BlogUnderAPath;
import org.inkmark.web.Browser;
import org.inkmark.web.PageTest;
import org.inkmark.web.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;

@MicronautTest(contextBuilder = BlogUnderAPath.class)
class SessionsTest extends PageTest {
    private static final Map<String, String> ALICE = Map.of("username", "alice", "password", "correct horse");

    @Inject
    private Cookies cookies;

    @Test
    void the_desk_asks_who_is_there_and_leads_back() {
        when(signIn.signIn(eq("alice"), eq("correct horse"), any(), any()))
                .thenReturn(new SignIn.SignedIn("token-of-alice", Samples.ALICE));

        var refused = browser.get("/blog/desk/posts?state=draft");
        assertThat(refused.status()).isEqualTo(303);
        assertThat(refused.location()).isEqualTo("/blog/sign-in?to=%2Fdesk%2Fposts%3Fstate%3Ddraft");

        var form = browser.get(refused.location());
        assertThat(form.header("Cache-Control")).isEqualTo("no-store");
        var slashed = browser.get("/blog/sign-in/");
        assertThat(slashed.status()).isEqualTo(200);
        assertThat(slashed.header("Cache-Control")).isEqualTo("no-store");

        var answer = browser.post(
                "/blog/sign-in",
                Map.of(
                        "username", "alice",
                        "password", "correct horse",
                        "to", form.page().select("input[name=to]").attr("value")));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/blog/desk/posts?state=draft");
        assertThat(answer.header("Set-Cookie"))
                .startsWith(sessionName() + "=token-of-alice;")
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/blog;")
                .doesNotContain("Secure");
    }

    @Test
    void whoever_signs_in_is_forgotten_as_the_browser_is_closed_unless_they_say_otherwise() {
        signsIn(Samples.ALICE);
        browser.get("/blog/sign-in");

        var visit = browser.post("/blog/sign-in", ALICE).header("Set-Cookie");
        var fields = new HashMap<>(ALICE);
        fields.put("remember", "yes");
        var remembered = browser.post("/blog/sign-in", fields).header("Set-Cookie");

        assertThat(visit).startsWith(sessionName()).doesNotContain("Max-Age").doesNotContain("Expires");
        assertThat(remembered).startsWith(sessionName()).contains("Max-Age=" + 90 * 24 * 60 * 60);
        verify(signIn).signIn(any(), any(), any(), eq(Stay.BRIEF));
        verify(signIn).signIn(any(), any(), any(), eq(Stay.REMEMBERED));
    }

    @Test
    void whoever_signs_in_once_more_leaves_no_session_behind() {
        signedIn(Samples.EDITH);
        signsIn(Samples.ALICE);
        browser.get("/blog/desk/posts");

        browser.post("/blog/sign-in", ALICE);

        verify(signIn).signOut("token-of-edith");
        assertThat(browser.cookies()).containsEntry(sessionName(), "token-of-alice");
    }

    @Test
    void a_session_knows_its_address_and_device() {
        signsIn(Samples.ALICE);
        browser.get("/blog/sign-in");
        browser.header("User-Agent", "Firefox");

        browser.post("/blog/sign-in", ALICE);

        verify(signIn)
                .signIn(
                        "alice",
                        "correct horse",
                        Visit.ofStranger("Firefox", InetAddress.ofLiteral("127.0.0.1")),
                        Stay.BRIEF);
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
        when(signIn.signIn(anyString(), anyString(), any(), any()))
                .thenReturn(new SignIn.SignedIn("token-of-alice", Samples.ALICE));
        browser.get("/blog/sign-in");

        var answer = browser.post("/blog/sign-in", Map.of("username", "alice", "password", "x", "to", to));

        assertThat(answer.location()).isIn("/blog/desk", "/blog/desk/..%2f");
    }

    @Test
    void a_wrong_password_gives_the_form_back_without_the_password() {
        when(signIn.signIn(anyString(), anyString(), any(), any()))
                .thenThrow(new NotAllowed("the username or the password is wrong"));
        browser.get("/blog/sign-in");

        var fields = new HashMap<>(ALICE);
        fields.put("remember", "yes");

        var answer = browser.post("/blog/sign-in", fields);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("input[name=remember]").hasAttr("checked"))
                .isTrue();
        assertThat(answer.page().select("[role=alert]").text()).isEqualTo("The username or the password is wrong.");
        assertThat(answer.page().select("#username").attr("value")).isEqualTo("alice");
        assertThat(answer.response().body()).doesNotContain("correct horse");
    }

    @Test
    void who_must_wait_gets_the_form_back_and_proves_to_have_waited() {
        when(signIn.signIn(anyString(), anyString(), any(), any()))
                .thenThrow(new TryLater("there were too many tries to sign in", Duration.ofSeconds(30)));
        browser.get("/blog/sign-in");
        var fields = new HashMap<>(ALICE);
        fields.putAll(Map.of("to", "/desk/posts/new", "typed", "dGl0bGU.TG9zdA"));

        var answer = browser.post("/blog/sign-in", fields);

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isEqualTo("30");
        assertThat(answer.page().select("[role=alert]").text())
                .isEqualTo("There were too many tries to sign in: wait 30 seconds, then try again.");
        assertThat(answer.page().select("#username").attr("value")).isEqualTo("alice");
        assertThat(answer.page().select("input[name=to]").attr("value")).isEqualTo("/desk/posts/new");
        assertThat(answer.page().select("input[name=typed]").attr("value")).isEqualTo("dGl0bGU.TG9zdA");
        assertThat(answer.response().body()).doesNotContain("correct horse");
        assertThat(visit().waitingSince()).isEmpty();

        browser.post("/blog/sign-in", fieldsOf(answer));
        assertThat(visit().waitingSince()).hasValue(Samples.NOW.truncatedTo(ChronoUnit.SECONDS));
    }

    @Test
    void having_waited_is_proved_for_one_username_and_as_it_was_signed() {
        when(signIn.signIn(anyString(), anyString(), any(), any()))
                .thenThrow(new TryLater("why", Duration.ofSeconds(30)));
        browser.get("/blog/sign-in");
        var waiting = fieldsOf(browser.post("/blog/sign-in", ALICE));

        var asBob = new HashMap<>(waiting);
        asBob.put("username", "bob");
        browser.post("/blog/sign-in", asBob);
        assertThat(visit().waitingSince()).isEmpty();

        for (var forged : new String[] {"", "x", "1." + "A".repeat(43), "1" + waiting.get("waiting")}) {
            waiting.put("waiting", forged);
            assertThat(browser.post("/blog/sign-in", waiting).status()).isEqualTo(429);
            assertThat(visit().waitingSince()).isEmpty();
        }
    }

    @Test
    void a_browser_in_which_somebody_signed_in_is_known_from_then_on() {
        signsIn(Samples.ALICE);
        browser.get("/blog/sign-in");
        var answer = browser.post("/blog/sign-in", ALICE);
        assertThat(visit().knownDevice()).isEmpty();
        assertThat(answer.response().headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("inkmark-device-"))
                .singleElement()
                .asString()
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax", "Path=/blog;", "Max-Age=34560000");

        browser.post("/blog/sign-in", ALICE);
        var device = visit().knownDevice().orElseThrow();
        assertThat(device.user()).isEqualTo(Samples.ALICE.user());
        assertThat(device.id()).matches("[A-Za-z0-9_-]{43}");

        browser.post("/blog/sign-in", ALICE);
        assertThat(visit().knownDevice()).hasValue(device);
    }

    @Test
    void a_device_that_this_site_did_not_sign_is_unknown() {
        signsIn(Samples.ALICE);
        browser.get("/blog/sign-in");
        var name = cookies.forget("inkmark-device").getName();
        var id = "D".repeat(43);

        for (var forged : new String[] {"x", "2." + id + "." + id, "2.x." + id, "9999999999999999." + id + "." + id}) {
            browser.cookie(name, forged);
            assertThat(browser.post("/blog/sign-in", ALICE).status()).isEqualTo(303);
            assertThat(visit().knownDevice()).isEmpty();
        }
    }

    /** From where somebody has just tried to sign in. */
    private Visit visit() {
        var visits = ArgumentCaptor.forClass(Visit.class);
        verify(signIn, atLeastOnce()).signIn(anyString(), anyString(), visits.capture(), any());
        return visits.getValue();
    }

    @Test
    void a_form_without_its_token_reaches_no_port() {
        assertThat(browser.post("/blog/sign-in", ALICE).status()).isEqualTo(403);
        verify(signIn, never()).signIn(anyString(), anyString(), any(), any());

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
        when(signIn.signIn(anyString(), anyString(), any(), any()))
                .thenReturn(new SignIn.SignedIn("token-of-alice", Samples.ALICE));

        var ended = browser.post(
                "/blog/desk/posts/new",
                Map.of("title", "Lost & found", "description", "In one line", "body", "Ärger\nüberall"));
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
        assertThat(back.page().select("#description").text()).isEqualTo("In one line");
        assertThat(back.page().select("#body").first().wholeText().strip()).isEqualTo("Ärger\nüberall");

        signedIn(Samples.ALICE);
        when(managePosts.write(any(), any())).thenReturn(Samples.draft(1, "Lost & found", "lost-found", "x"));
        assertThat(browser.post("/blog/desk/posts/new", Map.of("title", "Lost & found"))
                        .status())
                .isEqualTo(303);
        verify(managePosts).write(eq(Samples.ALICE), any(WritePost.class));
    }

    @Test
    void a_mebibyte_of_another_script_outlives_the_session() {
        signsIn(Samples.ALICE);
        var text = "Война и мир. ".repeat(1024 * 1024 / 22);

        var ended = browser.post("/blog/desk/posts/new", Map.of("title", "Том", "body", text));
        var back = browser.post("/blog/sign-in", fieldsOf(ended));

        assertThat(back.status()).isEqualTo(200);
        assertThat(back.page().select("#body").first().wholeText().strip()).isEqualTo(text.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "%zz", "a.b.c", "ä.ö"})
    void what_is_no_form_of_ours_is_refused(String typed) {
        signsIn(Samples.ALICE);
        browser.get("/blog/sign-in");
        var fields = new HashMap<>(ALICE);
        fields.putAll(Map.of("to", "/desk/posts/new", "typed", typed));

        assertThat(browser.post("/blog/sign-in", fields).status()).isEqualTo(400);
    }

    @Test
    void words_of_the_profile_outlive_the_session() {
        signsIn(Samples.ALICE);

        var ended = browser.post("/blog/desk/profile", Map.of("name", "Lost & found", "version", "5"));
        assertThat(ended.text()).contains("what you typed is kept");
        var back = browser.post("/blog/sign-in", fieldsOf(ended));

        assertThat(back.status()).isEqualTo(200);
        assertThat(back.page().select("#name").attr("value")).isEqualTo("Lost & found");
        assertThat(back.page().select("input[name=version]").attr("value")).isEqualTo("5");
        assertThat(back.text()).contains("Nothing has been saved yet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"users/new", "users/alice/edit", "users/alice/delete", "settings"})
    void a_form_of_admins_is_given_to_nobody_else_who_signs_in(String form) {
        signsIn(Samples.EDITH);
        browser.get("/blog/sign-in");
        var fields = new HashMap<>(ALICE);
        fields.putAll(Map.of("username", "edith", "to", "/desk/" + form, "typed", "bmFtZQ.eA"));

        var answer = browser.post("/blog/sign-in", fields);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/blog/desk/" + form);
        verifyNoInteractions(browseUsers);
    }

    @Test
    void a_post_that_was_changed_meanwhile_comes_back_beside_ones_words() {
        signsIn(Samples.ALICE);
        when(browsePosts.findForChange(Samples.ALICE, new PostId(30)))
                .thenReturn(Optional.of(Samples.byAlice(Samples.draft(30, "Hello", "moved", "Theirs"))));

        var ended = browser.post(
                "/blog/desk/posts/hello/edit",
                Map.of(
                        "id", "30", "opened", "hello", "slug", "hello", "version", "7", "title", "Hello", "body",
                        "Mine"));
        var back = browser.post("/blog/sign-in", fieldsOf(ended));

        assertThat(back.page().select("form.editor").attr("action")).isEqualTo("/blog/desk/posts/moved/edit");
        assertThat(back.page().select("#body").first().wholeText().strip()).isEqualTo("Mine");
        assertThat(back.page().select("#other").first().wholeText().strip()).isEqualTo("Theirs");
        assertThat(back.page().select("[role=alert]").text()).contains("Nothing has been overwritten");
    }

    @Test
    void a_form_without_its_token_for_a_post_that_was_changed_meanwhile_has_one_message() {
        signedIn(Samples.ALICE);
        when(browsePosts.findForChange(Samples.ALICE, new PostId(30)))
                .thenReturn(Optional.of(Samples.byAlice(Samples.draft(30, "Hello", "hello", "Theirs"))));

        var answer = browser.post(
                "/blog/desk/posts/hello/edit", Map.of("id", "30", "opened", "hello", "version", "7", "body", "Mine"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.page().select("[role=alert]")).hasSize(1);
        assertThat(answer.text())
                .contains("was changed elsewhere", "Nothing has been overwritten")
                .doesNotContain("Nothing was changed");
    }

    @ParameterizedTest
    @CsvSource({
        "posts/hello/publish, /blog/desk/posts",
        "posts/hello/delete, /blog/desk/posts/hello/delete",
        "bookmarks/visibility, /blog/desk/bookmarks",
        "sessions, /blog/desk/sessions",
        "users/bob/sign-out, /blog/desk/users",
        "profile/password, /blog/desk/profile"
    })
    void a_button_that_outlived_its_session_leads_to_a_page_and_promises_nothing(String path, String page) {
        signsIn(Samples.ALICE);

        var ended = browser.post("/blog/desk/" + path, Map.of("id", "30", "password", "secret"));

        assertThat(ended.status()).isEqualTo(401);
        assertThat(ended.text()).doesNotContain("is kept").contains("nothing was changed");
        assertThat(browser.post("/blog/sign-in", fieldsOf(ended)).location()).isEqualTo(page);
    }

    @Test
    void the_form_to_sign_in_gives_typed_words_back_although_somebody_has_signed_in_since() {
        var ended = browser.post("/blog/desk/posts/new", Map.of("title", "Lost?", "body", "Every word"));
        var fields = fieldsOf(ended);
        signedIn(Samples.ALICE);

        var back = browser.post("/blog/sign-in", fields);

        assertThat(back.status()).isEqualTo(200);
        assertThat(back.page().select("#title").attr("value")).isEqualTo("Lost?");
        assertThat(back.page().select("#body").first().wholeText().strip()).isEqualTo("Every word");
        verify(signIn, never()).signIn(anyString(), anyString(), any(), any());
        verify(managePosts, never()).write(any(), any());
    }

    @Test
    void the_form_to_sign_in_comes_back_with_typed_words_after_its_cookie_has_ended() {
        signsIn(Samples.ALICE);
        var ended = browser.post("/blog/desk/posts/new", Map.of("title", "Lost?", "body", "Every word"));
        browser.cookies().clear();

        var again = browser.post("/blog/sign-in/", fieldsOf(ended));
        assertThat(again.status()).isEqualTo(403);
        assertThat(again.page().select("#username").attr("value")).isEqualTo("alice");
        assertThat(again.response().body()).doesNotContain("correct horse");
        verify(signIn, never()).signIn(anyString(), anyString(), any(), any());
        var back = browser.post("/blog/sign-in", fieldsOf(again));

        assertThat(back.page().select("#title").attr("value")).isEqualTo("Lost?");
    }

    @Test
    void signing_out_once_more_leads_home_without_the_cookie() {
        signedIn(Samples.ALICE);
        browser.get("/blog/desk/posts");
        when(signIn.resume(anyString())).thenReturn(Optional.empty());

        var answer = browser.post("/blog/sign-out", Map.of());

        assertThat(answer.location()).isEqualTo("/blog/");
        assertThat(browser.cookies()).doesNotContainKey(sessionName());
    }

    private void signsIn(Actor.SignedIn user) {
        when(signIn.signIn(eq(user.username().value()), eq("correct horse"), any(), any()))
                .thenReturn(new SignIn.SignedIn("token-of-" + user.username(), user));
    }

    /** Alice's answer to the form to sign in. */
    private static Map<String, String> fieldsOf(Browser.Answer form) {
        var fields = new HashMap<>(ALICE);
        form.page()
                .select("main input[type=hidden]:not([name=csrf])")
                .forEach(field -> fields.put(field.attr("name"), field.attr("value")));
        return fields;
    }

    @Test
    void signing_out_ends_the_session() {
        signedIn(Samples.ALICE);
        browser.get("/blog/desk/posts");

        var answer = browser.post("/blog/sign-out", Map.of());

        assertThat(answer.location()).isEqualTo("/blog/");
        assertThat(browser.cookies()).doesNotContainKey(sessionName());
        verify(signIn).signOut("token-of-alice");
        assertThat(answer.header("Clear-Site-Data")).isEqualTo("\"cache\"");
        assertThat(browser.get("/blog/").text()).contains("You are signed out.");
        assertThat(browser.get("/blog/").text()).doesNotContain("You are signed out.");
    }

    @Test
    void a_message_that_this_site_did_not_write_is_not_shown() {
        browser.cookie(cookies.forget("inkmark-flash").getName(), "SGVsbG8.9999999999.c2lnbmF0dXJl");

        assertThat(browser.get("/blog/").page().select(".flash")).isEmpty();
    }
}
