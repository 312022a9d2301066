package org.inkmark.web.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.Map;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.domain.NotFound;
import org.inkmark.web.BlogUnderAPath;
import org.inkmark.web.Browser.Answer;
import org.inkmark.web.PageTest;
import org.inkmark.web.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody sees while the site's database is away. */
@MicronautTest(contextBuilder = BlogUnderAPath.class)
class UnavailableTest extends PageTest {

    private static final String REASON = "no database server answers at 127.0.0.1:5432";

    private void theDatabaseGoes() {
        var away = new DatabaseUnusable(REASON);
        when(signIn.resume(anyString())).thenThrow(away);
        when(signIn.signIn(any(), any(), any(), any())).thenThrow(away);
        when(browseSite.site()).thenThrow(away);
        when(browsePosts.newest(any())).thenThrow(away);
        when(siteSecret.bytes()).thenThrow(away);
    }

    private static void assertThatItIsSaid(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("10");
        assertThat(answer.page().expectFirst("h1").text()).isEqualTo("Not available just now");
        assertThat(answer.text()).doesNotContain(REASON);
    }

    @BeforeEach
    void the_title_was_read_once() {
        browser.get("/blog/");
    }

    @Test
    void a_reader_is_told_on_a_page_with_the_title_that_the_site_last_had() {
        theDatabaseGoes();

        var answer = browser.get("/blog/");

        assertThatItIsSaid(answer);
        assertThat(answer.page().title()).endsWith(Samples.SITE.title());
        assertThat(answer.page().select("main form")).isEmpty();
    }

    @Test
    void whoever_saves_gets_the_text_back_to_send_it_again() {
        signedIn(Samples.ALICE);
        browser.get("/blog/desk/posts/new");
        theDatabaseGoes();

        var answer = browser.post("/blog/desk/posts/new", Map.of("title", "A \"title\"", "body", "Two\nlines </form>"));

        assertThatItIsSaid(answer);
        var form = answer.page().expectFirst("main form");
        assertThat(form.attr("action")).isEqualTo("/blog/desk/posts/new");
        assertThat(form.expectFirst("[name=title]").val()).isEqualTo("A \"title\"");
        assertThat(form.expectFirst("[name=body]").val()).isEqualTo("Two\nlines </form>");
        assertThat(form.expectFirst("[name=csrf]").val()).isEqualTo(browser.csrf());
    }

    @Test
    void whoever_adds_a_user_gets_all_back_but_the_password() {
        signedIn(Samples.ROOT);
        browser.get("/blog/desk/users/new");
        theDatabaseGoes();

        var answer = browser.post(
                "/blog/desk/users/new",
                Map.of("name", "Alice", "email", "alice@example.org", "password", "correct horse"));

        assertThatItIsSaid(answer);
        var form = answer.page().expectFirst("main form");
        assertThat(form.expectFirst("[name=name]").val()).isEqualTo("Alice");
        assertThat(form.expectFirst("[name=email]").val()).isEqualTo("alice@example.org");
        assertThat(form.select("[name=password]")).isEmpty();
        assertThat(answer.response().body()).doesNotContain("correct horse");
        assertThat(answer.text()).contains("The password is not: type it again");
    }

    @Test
    void nobody_signs_in_again_without_the_password() {
        browser.get("/blog/sign-in");
        theDatabaseGoes();

        var answer = browser.post("/blog/sign-in", Map.of("username", "alice", "password", "correct horse"));

        assertThatItIsSaid(answer);
        assertThat(answer.page().select("main form")).isEmpty();
        assertThat(answer.response().body()).doesNotContain("correct horse");
        assertThat(answer.text()).contains("Go back and send it again").doesNotContain("Nothing was changed");
    }

    @Test
    void what_was_typed_before_a_session_ended_is_not_lost_on_signing_in() {
        browser.get("/blog/sign-in");
        theDatabaseGoes();

        var answer = browser.post("/blog/sign-in", Map.of("username", "alice", "password", "x", "typed", "Ym9keQ.SGk"));

        assertThat(answer.page().expectFirst("main form [name=typed]").val()).isEqualTo("Ym9keQ.SGk");
    }

    @Test
    void a_request_without_a_form_is_not_told_that_its_text_is_here() {
        browser.forgetCsrf();
        theDatabaseGoes();

        var answer = browser.post("/blog/desk/posts/new", Map.of());

        assertThatItIsSaid(answer);
        assertThat(answer.text()).doesNotContain("still here").doesNotContain("Nothing was changed");
    }

    @Test
    void a_message_that_waits_to_be_shown_keeps_nothing_back() {
        browser.get("/blog/sign-in");
        assertThat(browser.post("/blog/sign-out", Map.of()).status()).isEqualTo(303);
        assertThat(browser.cookies().keySet()).anyMatch(name -> name.startsWith("inkmark-flash"));
        theDatabaseGoes();

        assertThatItIsSaid(browser.get("/blog/sign-in"));
    }

    @Test
    void the_page_waits_for_no_setting_of_the_site() {
        theDatabaseGoes();
        clearInvocations(browseSite);

        assertThatItIsSaid(browser.get("/blog/"));

        verify(browseSite, never()).site();
    }

    @Test
    void it_is_said_too_where_a_page_asks_while_it_is_rendered() {
        when(setUp.isNeeded()).thenThrow(new DatabaseUnusable(REASON));

        assertThatItIsSaid(browser.get("/blog/sign-in"));
    }

    @Test
    void what_else_goes_wrong_while_a_page_is_rendered_is_a_fault_of_ours() {
        when(setUp.isNeeded()).thenThrow(new NotFound("post", "there"));

        var answer = browser.get("/blog/sign-in");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text()).containsPattern("Error [0-9a-f]{8}\\.");
    }
}
