package org.inkmark.web.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inkmark.application.session.SecondStep;
import org.inkmark.application.session.SecondStepNeeded;
import org.inkmark.application.session.SignIn;
import org.inkmark.application.session.TwoFactorOffer;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.TryLater;
import org.inkmark.domain.session.Stay;
import org.inkmark.web.BlogUnderAPath;
import org.inkmark.web.Browser;
import org.inkmark.web.PageTest;
import org.inkmark.web.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(contextBuilder = BlogUnderAPath.class)
class SecondStepTest extends PageTest {
    private static final String SECRET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final SignIn.SignedIn SESSION = new SignIn.SignedIn("token-of-alice", Samples.ALICE);
    private static final SecondStep.Begun BEGUN = new SecondStep.Begun(SESSION, Stay.REMEMBERED, List.of());

    @Inject
    private TicketCookie ticketCookie;

    @Test
    void a_password_that_is_not_enough_leads_to_the_form_for_a_code() {
        var form = passwordIsRight(false, Map.of("to", "/desk/posts?state=draft"));

        assertThat(form.status()).isEqualTo(200);
        assertThat(form.header("Cache-Control")).isEqualTo("no-store");
        assertThat(form.page().select("#code").attr("autocomplete")).isEqualTo("one-time-code");
        assertThat(form.page().select("input[name=to]").attr("value")).isEqualTo("/desk/posts?state=draft");
        assertThat(form.response().headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith(sessionName()))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith(ticketName() + "=the-ticket;")
                        .containsIgnoringCase("HttpOnly")
                        .contains("SameSite=Lax")
                        .contains("Max-Age=300"));
        assertThat(form.response().body()).doesNotContain("the-ticket").doesNotContain("correct horse");
    }

    @Test
    void the_right_code_begins_a_session_and_leads_on() {
        when(secondStep.confirm(eq("the-ticket"), eq("123 456"), any())).thenReturn(Optional.of(BEGUN));
        passwordIsRight(false, Map.of("to", "/desk/posts?state=draft"));

        var answer = browser.post("/blog/sign-in/code", Map.of("code", "123 456", "to", "/desk/posts?state=draft"));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/blog/desk/posts?state=draft");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.response().headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith(sessionName() + "=token-of-alice;")
                        && cookie.contains(
                                "Max-Age=" + Stay.REMEMBERED.longest().toSeconds()))
                .anyMatch(cookie -> cookie.startsWith("inkmark-device"))
                .anyMatch(cookie -> cookie.startsWith(ticketName() + "=;") && cookie.contains("Max-Age=0"));
    }

    @Test
    void a_wrong_code_may_be_typed_again() {
        when(secondStep.confirm(anyString(), anyString(), any())).thenThrow(new InvalidValue("code", "is not right"));
        passwordIsRight(false, Map.of());

        var answer = browser.post("/blog/sign-in/code", Map.of("code", "000000", "to", "/desk/posts"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#code-error").text()).isEqualTo("The code is not right.");
        assertThat(answer.page().select("#code").attr("value")).isEmpty();
        assertThat(answer.page().select("input[name=to]").attr("value")).isEqualTo("/desk/posts");
    }

    @Test
    void after_too_many_wrong_codes_one_is_told_how_long_to_wait() {
        when(secondStep.confirm(anyString(), anyString(), any()))
                .thenThrow(new TryLater("the code was wrong too often", Duration.ofMinutes(15)));
        passwordIsRight(false, Map.of());

        var answer = browser.post("/blog/sign-in/code", Map.of("code", "000000", "to", "/desk/posts"));

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isEqualTo("900");
        assertThat(answer.page().select(".problem").text())
                .isEqualTo("The code was wrong too often: wait 15 minutes, then try again.");
        assertThat(answer.page().select("input[name=to]").attr("value")).isEqualTo("/desk/posts");
    }

    @Test
    void what_was_typed_outlives_the_second_step_too() {
        when(secondStep.confirm(anyString(), anyString(), any())).thenReturn(Optional.of(BEGUN));
        browser.get("/blog/sign-in");
        var interrupted = browser.post(
                "/blog/desk/posts/new", Map.of("title", "A long evening", "body", "Every *word* & <every> line"));
        assertThat(interrupted.status()).isEqualTo(401);

        var form = passwordIsRight(false, hidden(interrupted));
        var editor = browser.post("/blog/sign-in/code", with(hidden(form), "code", "123456"));

        assertThat(editor.status()).isEqualTo(200);
        assertThat(editor.page().select("#title").attr("value")).isEqualTo("A long evening");
        assertThat(editor.page().select("#body").text()).isEqualTo("Every *word* & <every> line");
    }

    @Test
    void whoever_is_too_late_begins_again_and_loses_no_word() {
        when(secondStep.confirm(anyString(), anyString(), any())).thenReturn(Optional.empty());
        passwordIsRight(false, Map.of());

        var answer =
                browser.post("/blog/sign-in/code", Map.of("code", "123456", "to", "/desk/posts/new", "typed", "dA.dA"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#sign-in-error").text()).contains("five minutes");
        assertThat(answer.page().select("input[name=to]").attr("value")).isEqualTo("/desk/posts/new");
        assertThat(answer.page().select("input[name=typed]").attr("value")).isEqualTo("dA.dA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/blog/sign-in/code", "/blog/sign-in/two-factor"})
    void without_a_ticket_there_is_no_second_step(String path) {
        browser.get("/blog/sign-in");

        var answer = browser.post(path, Map.of("code", "123456"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#username")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/blog/sign-in/code", "/blog/sign-in/two-factor", "/blog/sign-in/go-on"})
    void a_form_without_its_token_reaches_no_port(String path) {
        browser.cookie(ticketName(), "the-ticket");

        var answer = browser.post(path, Map.of("code", "123456", "to", "/desk/posts"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.page().select("input[name=to]").attr("value")).isEqualTo("/desk/posts");
        verifyNoInteractions(secondStep);
    }

    @Test
    void who_must_have_a_second_factor_sets_it_up_before_anything_else() {
        when(secondStep.offer("the-ticket", Optional.empty()))
                .thenReturn(Optional.of(new TwoFactorOffer(SECRET, "sealed")));
        when(secondStep.setUp(eq("the-ticket"), eq("sealed"), eq("123456"), any()))
                .thenReturn(Optional.of(new SecondStep.Begun(SESSION, Stay.BRIEF, List.of("aaaa-bbbb", "cccc-dddd"))));

        var form = passwordIsRight(true, Map.of("to", "/desk/posts"));

        assertThat(form.page().select("#two-factor-key").text()).isEqualTo("ABCD EFGH IJKL MNOP QRST UVWX YZ23 4567");
        assertThat(form.page().select("svg.qr path").attr("d")).startsWith("M4 4h1v1h-1z");
        assertThat(form.response().body()).doesNotContain("style=");
        var codes = browser.post("/blog/sign-in/two-factor", with(hidden(form), "code", "123456"));
        assertThat(codes.status()).isEqualTo(200);
        assertThat(codes.header("Cache-Control")).isEqualTo("no-store");
        assertThat(codes.page().select(".codes code").eachText()).containsExactly("aaaa-bbbb", "cccc-dddd");
        assertThat(codes.response().headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith(sessionName() + "=token-of-alice;"));

        signedIn(Samples.ALICE);
        var on = browser.post("/blog/sign-in/go-on", hidden(codes));
        assertThat(on.location()).isEqualTo("/blog/desk/posts");
    }

    @Test
    void a_wrong_code_shows_the_same_secret_again() {
        when(secondStep.offer(eq("the-ticket"), any())).thenReturn(Optional.of(new TwoFactorOffer(SECRET, "sealed")));
        when(secondStep.setUp(anyString(), anyString(), anyString(), any()))
                .thenThrow(new InvalidValue("code", "is not right"));
        var form = passwordIsRight(true, Map.of());

        var answer = browser.post("/blog/sign-in/two-factor", with(hidden(form), "code", "000000"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#code-error").text()).isEqualTo("The code is not right.");
        assertThat(answer.page().select("input[name=offer]").attr("value")).isEqualTo("sealed");
    }

    @Test
    void going_on_without_a_session_leads_to_the_sign_in() {
        browser.get("/blog/sign-in");

        assertThat(browser.post("/blog/sign-in/go-on", Map.of("to", "/desk/posts"))
                        .location())
                .isEqualTo("/blog/sign-in");
    }

    private Browser.Answer passwordIsRight(boolean isSetUp, Map<String, String> hidden) {
        when(signIn.signIn(anyString(), anyString(), any(), any()))
                .thenThrow(new SecondStepNeeded("the-ticket", isSetUp));
        browser.get("/blog/sign-in");
        var answer =
                browser.post("/blog/sign-in", with(with(hidden, "username", "alice"), "password", "correct horse"));
        browser.cookie(ticketName(), "the-ticket");
        return answer;
    }

    /** The hidden fields of the page's own form, as a browser sends them. */
    private static Map<String, String> hidden(Browser.Answer answer) {
        var fields = new HashMap<String, String>();
        answer.page()
                .select("main form input[type=hidden]")
                .forEach(field -> fields.put(field.attr("name"), field.attr("value")));
        fields.remove("csrf");
        return fields;
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var all = new HashMap<>(fields);
        all.put(name, value);
        return all;
    }

    private String ticketName() {
        return ticketCookie.none().getName();
    }
}
