package org.inkmark.web.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.inkmark.application.post.PathAnswer;
import org.inkmark.application.post.TaggedPosts;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.page.Cursor;
import org.inkmark.domain.page.Page;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.post.PostPath;
import org.inkmark.domain.tag.Tag;
import org.inkmark.web.BlogUnderAPath;
import org.inkmark.web.PageTest;
import org.inkmark.web.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest(contextBuilder = BlogUnderAPath.class)
class PublicPagesTest extends PageTest {
    private static final Cursor NEWER = new Cursor(Samples.NOW, 7);
    private static final Cursor OLDER = new Cursor(Samples.NOW.minusSeconds(60), 8);

    @Test
    void the_home_page_lists_posts_and_leads_to_older_and_newer_ones() {
        var post = Samples.published(12, "Slow & <b>steady</b>", "slow", "Hello *there*.", "c++");
        when(browsePosts.newest(PageRequest.olderThan(NEWER, 10)))
                .thenReturn(new Page<>(List.of(Samples.byAlice(post)), Optional.of(NEWER), Optional.of(OLDER)));

        var answer = browser.get("/blog/?before=" + NEWER.text());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("article h2 a").text()).isEqualTo("Slow & <b>steady</b>");
        assertThat(answer.page().select("article h2 a").attr("href")).isEqualTo("/blog/posts/slow");
        assertThat(answer.page().select("article .text em").text()).isEqualTo("there");
        assertThat(answer.page().select("a[rel=tag]").attr("href")).isEqualTo("/blog/tags/c%2B%2B");
        assertThat(answer.page().select("a[rel=next]").attr("href")).isEqualTo("/blog/?before=" + OLDER.text());
        assertThat(answer.page().select("a[rel=prev]").attr("href")).isEqualTo("/blog/?after=" + NEWER.text());
        assertThat(answer.page().select("link[rel=canonical]").attr("href"))
                .isEqualTo("http://inkmark.test/blog/?before=" + NEWER.text());
        assertThat(answer.page().select("form")).isEmpty();
        assertThat(answer.response().headers().allValues("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"c++, c++", "c%2B%2B, c++", "c++/, c++", "free%20jazz, free jazz", "caf%C3%A9, café"})
    void a_tag_is_found_as_it_is_typed_into_an_address(String typed, String name) {
        when(browsePosts.tagged(eq(name), any())).thenReturn(new TaggedPosts(Tag.of(name), none()));

        assertThat(browser.get("/blog/tags/" + typed).status()).isEqualTo(200);
    }

    @Test
    void a_long_list_reads_the_sites_settings_no_more_often_than_an_empty_one() {
        browser.get("/blog/");
        var readForNone = mockingDetails(browseSite).getInvocations().size();
        clearInvocations(browseSite);
        var posts = LongStream.rangeClosed(1, 5)
                .mapToObj(id -> Samples.byAlice(Samples.published(id, "T", "t" + id, "x")))
                .toList();
        when(browsePosts.newest(any())).thenReturn(new Page<>(posts, Optional.empty(), Optional.empty()));

        assertThat(browser.get("/blog/").page().select("article")).hasSize(5);

        assertThat(mockingDetails(browseSite).getInvocations()).hasSize(readForNone);
    }

    @Test
    void what_a_proxy_says_of_host_and_scheme_changes_no_link() {
        var page = browser.get("/blog/").response().body();
        browser.header("X-Forwarded-Host", "elsewhere.example");
        browser.header("X-Forwarded-Proto", "https");
        browser.header("Forwarded", "host=elsewhere.example;proto=https");

        assertThat(browser.get("/blog/").response().body()).isEqualTo(page);
        assertThat(browser.get("/blog/desk").location()).startsWith("/blog/");
    }

    @Test
    void an_empty_site_says_what_to_do_first() {
        assertThat(browser.get("/blog/").text()).contains("Sign in and write its first post");

        signedIn(Samples.ALICE);

        assertThat(browser.get("/blog/").text()).contains("Write the first post");
    }

    @Test
    void a_malformed_cursor_is_not_found() {
        assertThat(browser.get("/blog/?before=1;drop").status()).isEqualTo(404);
    }

    @Test
    void a_post_shows_its_text_and_author() {
        var post = Samples.published(13, "Title", "title", "# Part\n\nWords[^1].\n\n[^1]: Note");
        when(browsePosts.at(new PostPath("/posts/title"))).thenReturn(new PathAnswer.Found(Samples.byAlice(post)));

        var answer = browser.get("/blog/posts/title");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("h1").text()).isEqualTo("Title");
        assertThat(answer.page().select(".text h2").attr("id")).isEqualTo("p13-part");
        assertThat(answer.page().select(".footnotes li").attr("id")).isEqualTo("p13-fn-1");
        assertThat(answer.page().select("sup a").attr("href")).isEqualTo("#p13-fn-1");
        assertThat(answer.page().select("a[rel=author]").attr("href")).isEqualTo("/blog/authors/alice");
        assertThat(answer.page().select("time").attr("datetime")).isEqualTo("2026-11-08T13:00:00+01:00");
        assertThat(answer.page().select("article .actions")).isEmpty();
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=0, must-revalidate");
    }

    @Test
    void a_description_is_for_search_engines_and_absent_where_there_is_none() {
        var post = Samples.published(14, "Title", "title", "Words");
        when(browsePosts.at(any()))
                .thenReturn(new PathAnswer.Found(Samples.byAlice(post.about(Optional.of("What \"it\" <is>")))))
                .thenReturn(new PathAnswer.Found(Samples.byAlice(post)));

        var told = browser.get("/blog/posts/title").page();
        var silent = browser.get("/blog/posts/title").page();

        assertThat(told.select("meta[name=description]").eachAttr("content")).containsExactly("What \"it\" <is>");
        assertThat(silent.select("meta[name=description]")).isEmpty();
    }

    @Test
    void whoever_may_change_a_post_finds_the_way_to_its_editor() {
        var post = Samples.published(12, "Title", "title", "Words");
        when(browsePosts.at(any())).thenReturn(new PathAnswer.Found(Samples.byAlice(post)));

        signedIn(Samples.ALICE);
        var own = browser.get("/blog/posts/title");
        signedIn(Samples.BOB);
        var others = browser.get("/blog/posts/title");

        assertThat(own.page().select("article .actions a").eachAttr("href"))
                .containsExactly("/blog/desk/posts/title/edit", "/blog/desk/posts/title/delete");
        assertThat(own.page().select("form")).isEmpty();
        assertThat(own.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(others.page().select("article .actions")).isEmpty();
    }

    @Test
    void a_path_of_another_form_leads_to_the_post_that_answered_there() {
        when(browsePosts.at(new PostPath("/2019/05/15/grüße.html")))
                .thenReturn(new PathAnswer.MovedTo(new PostPath("/posts/greetings")));
        when(browsePosts.at(new PostPath("/posts/gone"))).thenReturn(new PathAnswer.Gone());

        var moved = browser.get("/blog/2019/05/15/gr%C3%BC%C3%9Fe.html");

        assertThat(moved.status()).isEqualTo(301);
        assertThat(moved.location()).isEqualTo("/blog/posts/greetings");
        assertThat(browser.get("/blog/posts/gone").status()).isEqualTo(410);
    }

    @Test
    void an_unknown_path_is_a_page_that_says_so() {
        when(browsePosts.at(any())).thenThrow(new NotFound("post", "/nothing"));

        var answer = browser.get("/blog/nothing");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.page().select("h1").text()).isEqualTo("Not found");
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        verify(browsePosts).at(new PostPath("/nothing"));
        assertThat(browser.post("/blog/nothing", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void head_answers_as_get_does_without_the_page() {
        var answer = browser.head("/blog/");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().body()).isEmpty();
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.header("Content-Length")).isNotEqualTo("0");
    }
}
