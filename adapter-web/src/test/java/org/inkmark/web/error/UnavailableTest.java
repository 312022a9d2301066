package org.inkmark.web.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.when;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.Map;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.web.BlogUnderAPath;
import org.inkmark.web.Browser.Answer;
import org.inkmark.web.PageTest;
import org.inkmark.web.Samples;
import org.junit.jupiter.api.Test;

/** What somebody sees while the site's database is away. */
@MicronautTest(contextBuilder = BlogUnderAPath.class)
class UnavailableTest extends PageTest {

    private static final String REASON = "no database server answers at 127.0.0.1:5432";

    private void theDatabaseGoes() {
        var away = new DatabaseUnusable(REASON);
        when(signIn.resume(anyString())).thenThrow(away);
        when(signIn.signIn(any(), any(), any())).thenThrow(away);
        when(browseSite.site()).thenThrow(away);
        when(browsePosts.newest(any())).thenThrow(away);
    }

    private static void assertThatItIsSaid(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("10");
        assertThat(answer.page().expectFirst("h1").text()).isEqualTo("Not available just now");
        assertThat(answer.text()).doesNotContain(REASON);
    }

    @Test
    void a_reader_is_told_on_a_page_with_the_title_that_the_site_last_had() {
        browser.get("/blog/");
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
    void a_password_is_not_given_back() {
        browser.get("/blog/sign-in");
        theDatabaseGoes();

        var answer = browser.post("/blog/sign-in", Map.of("username", "alice", "password", "correct horse"));

        assertThatItIsSaid(answer);
        assertThat(answer.response().body()).doesNotContain("correct horse");
    }
}
