package org.inkmark.web.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.inkmark.application.post.EditPost;
import org.inkmark.application.post.PublishTime;
import org.inkmark.application.post.WritePost;
import org.inkmark.domain.AlreadyExists;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.StaleVersion;
import org.inkmark.domain.page.Page;
import org.inkmark.web.BlogUnderAPath;
import org.inkmark.web.PageTest;
import org.inkmark.web.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(contextBuilder = BlogUnderAPath.class)
class EditorTest extends PageTest {
    private static final String NEW = "/blog/desk/posts/new";
    private static final String EDIT = "/blog/desk/posts/hello/edit";

    @BeforeEach
    void alice_has_a_draft() {
        signedIn(Samples.ALICE);
        when(browsePosts.showForChange(Samples.ALICE, "hello"))
                .thenReturn(Samples.byAlice(Samples.draft(30, "Hello", "hello", "Old *text*", "java")));
    }

    @Test
    void a_new_post_is_kept_as_it_was_typed() {
        when(managePosts.write(any(), any())).thenReturn(Samples.draft(31, "T", "t", "x"));
        browser.get(NEW);

        var answer = browser.post(
                NEW,
                Map.of("title", "Grüße", "body", "a\r\nb", "tags", "c++, java", "slug", "", "lang", "", "do", "save"));

        assertThat(answer.location()).isEqualTo("/blog/desk/posts/t/edit");
        verify(managePosts)
                .write(
                        Samples.ALICE,
                        new WritePost(
                                Optional.empty(),
                                "Grüße",
                                Optional.of(""),
                                "a\r\nb",
                                List.of("c++", "java"),
                                Optional.of(""),
                                Optional.empty()));
        assertThat(browser.get(answer.location().replace("/t/", "/hello/")).text())
                .contains("Draft saved.");
    }

    @Test
    void a_post_is_published_now_or_at_a_time_of_the_sites_zone() {
        when(managePosts.write(any(), any())).thenReturn(Samples.published(32, "T", "t", "x"));
        browser.get(NEW);

        assertThat(browser.post(NEW, Map.of("title", "T", "do", "publish")).location())
                .isEqualTo("/blog/posts/t");
        browser.post(NEW, Map.of("title", "T", "at", "2027-01-31T08:00", "do", "publish"));

        verify(managePosts).write(eq(Samples.ALICE), publishing(PublishTime.now()));
        verify(managePosts).write(eq(Samples.ALICE), publishing(PublishTime.at(Instant.parse("2027-01-31T07:00:00Z"))));
    }

    @Test
    void what_is_wrong_stands_at_its_field_and_what_was_typed_stays() {
        when(managePosts.write(any(), any()))
                .thenThrow(new InvalidValue(List.of(
                        new InvalidValue.Violation("title", "must have 1 to 200 characters, not 0: ''"),
                        new InvalidValue.Violation("tag", "must have 1 to 50 characters, not 51"))));
        browser.get(NEW);

        var answer = browser.post(NEW, Map.of("title", "", "body", "\n</textarea><b>", "tags", "\"x"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#title").attr("aria-invalid")).isEqualTo("true");
        assertThat(answer.page()
                        .select("#" + answer.page().select("#title").attr("aria-describedby"))
                        .text())
                .isEqualTo("The title must have 1 to 200 characters, not 0: ''.");
        assertThat(answer.page().select("[role=alert] a").eachAttr("href")).containsExactly("#title", "#tag");
        assertThat(answer.page().select("#body").first().wholeText()).endsWith("\n</textarea><b>");
        assertThat(answer.page().select("#tag").attr("value")).isEqualTo("\"x");
    }

    @Test
    void a_taken_address_is_told_at_the_address() {
        when(managePosts.write(any(), any())).thenThrow(new AlreadyExists("slug", "hello"));
        browser.get(NEW);

        var answer = browser.post(NEW, Map.of("title", "Hello", "slug", "hello"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#slug-error").text()).isEqualTo("The address 'hello' is already taken.");
        assertThat(answer.page().select("details").hasAttr("open")).isTrue();
    }

    @Test
    void a_change_carries_the_version_that_was_read() {
        when(managePosts.edit(any(), any(), any())).thenReturn(Samples.draft(30, "Hello", "hello", "New"));
        var form = browser.get(EDIT);
        assertThat(form.page().select("#body").first().wholeText().strip()).isEqualTo("Old *text*");
        assertThat(form.page().select("#slug").attr("value")).isEqualTo("hello");

        browser.post(EDIT, Map.of("title", "Hello", "body", "New", "tags", "", "slug", "hello", "version", "4"));

        verify(managePosts)
                .edit(
                        Samples.ALICE,
                        "hello",
                        new EditPost(
                                OptionalLong.of(4),
                                Optional.of("Hello"),
                                Optional.empty(),
                                Optional.of("New"),
                                Optional.of(List.of()),
                                Optional.of(""),
                                Optional.empty()));
    }

    @Test
    void a_stale_change_shows_both_texts() {
        when(managePosts.edit(any(), any(), any())).thenThrow(new StaleVersion("post", "hello"));
        browser.get(EDIT);

        var answer = browser.post(EDIT, Map.of("title", "Mine", "body", "My words", "slug", "hello", "version", "9"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select("#body").first().wholeText().strip()).isEqualTo("My words");
        assertThat(answer.page().select("#other").first().wholeText().strip()).isEqualTo("Old *text*");
        assertThat(answer.page().select("input[name=version]").attr("value")).isEqualTo("0");
    }

    @Test
    void a_preview_keeps_nothing() {
        browser.get(EDIT);

        var answer = browser.post(EDIT, Map.of("title", "Mine", "body", "My *words*", "do", "preview"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select(".preview em").text()).isEqualTo("words");
        verify(managePosts, never()).edit(any(), any(), any());
    }

    @Test
    void a_body_of_a_mebibyte_is_taken_and_a_larger_request_refused_with_a_page() {
        when(managePosts.write(any(), any())).thenReturn(Samples.draft(33, "T", "t", "x"));
        browser.get(NEW);

        assertThat(browser.post(NEW, Map.of("title", "T", "body", "ü".repeat(512 * 1024)))
                        .status())
                .isEqualTo(303);
        var refused = browser.post(NEW, Map.of("title", "T", "body", "ü".repeat(1024 * 1024)));
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.page().select("h1").text()).isEqualTo("Too large");
    }

    @Test
    void the_desk_lists_ones_posts_and_says_what_to_do_first() {
        assertThat(browser.get("/blog/desk/posts").text()).contains("Write your first post");

        when(browsePosts.list(eq(Samples.ALICE), any(), any()))
                .thenReturn(new Page<>(
                        List.of(Samples.byAlice(Samples.draft(30, "<i>Hello</i>", "hello", "x"))),
                        Optional.empty(),
                        Optional.empty()));
        var list = browser.get("/blog/desk/posts");

        assertThat(list.page().select(".rows h2").text()).isEqualTo("<i>Hello</i>");
        assertThat(list.page().select(".state").text()).isEqualTo("draft");
        assertThat(list.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void deleting_asks_first_and_is_a_post() {
        var question = browser.get("/blog/desk/posts/hello/delete");
        assertThat(question.page().select("h1").text()).isEqualTo("Delete “Hello”?");
        verify(managePosts, never()).delete(any(), any());

        assertThat(browser.post("/blog/desk/posts/hello/delete", Map.of()).location())
                .isEqualTo("/blog/desk/posts");
        verify(managePosts).delete(Samples.ALICE, "hello");
    }

    @Test
    void each_refusal_has_its_page() {
        when(browsePosts.showForChange(any(), eq("none"))).thenThrow(new NotFound("post", "none"));
        when(browsePosts.showForChange(any(), eq("others"))).thenThrow(new NotAllowed("this post is another's"));
        when(browsePosts.showForChange(any(), eq("broken"))).thenThrow(new IllegalStateException("a secret of ours"));

        assertThat(browser.get("/blog/desk/posts/none/edit").status()).isEqualTo(404);
        assertThat(browser.get("/blog/desk/posts/others/edit").status()).isEqualTo(403);
        var broken = browser.get("/blog/desk/posts/broken/edit");
        assertThat(broken.status()).isEqualTo(500);
        assertThat(broken.text()).containsPattern("Error [0-9a-f]{8}\\.").doesNotContain("secret of ours");
        assertThat(browser.get("/blog/desk/posts/hello/publish").status()).isEqualTo(405);
    }

    private static WritePost publishing(PublishTime when) {
        return argThat(command -> command != null && command.publish().equals(Optional.of(when)));
    }
}
