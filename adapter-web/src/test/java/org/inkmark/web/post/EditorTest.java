package org.inkmark.web.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.inkmark.application.post.EditPost;
import org.inkmark.application.post.PostQuery;
import org.inkmark.application.post.PostView;
import org.inkmark.application.post.PublishTime;
import org.inkmark.application.post.WritePost;
import org.inkmark.domain.AlreadyExists;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.StaleVersion;
import org.inkmark.domain.language.LanguageTag;
import org.inkmark.domain.page.Cursor;
import org.inkmark.domain.page.Page;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.post.PostState;
import org.inkmark.domain.tag.Tags;
import org.inkmark.web.BlogUnderAPath;
import org.inkmark.web.PageTest;
import org.inkmark.web.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.invocation.InvocationOnMock;

@MicronautTest(contextBuilder = BlogUnderAPath.class)
class EditorTest extends PageTest {
    private static final String NEW = "/blog/desk/posts/new";
    private static final String EDIT = "/blog/desk/posts/hello/edit";

    @BeforeEach
    void alice_has_a_draft() {
        signedIn(Samples.ALICE);
        var hello = Samples.byAlice(Samples.draft(30, "Hello", "hello", "Old *text*", "java"));
        when(browsePosts.showForChange(Samples.ALICE, "hello")).thenReturn(hello);
        isThere(hello);
    }

    private void isThere(PostView view) {
        when(browsePosts.findForChange(Samples.ALICE, view.post().id())).thenReturn(Optional.of(view));
    }

    /** The editor's fields as it was opened for the draft, with others in place of some. */
    private static Map<String, String> editing(Map<String, String> typed) {
        var fields = new HashMap<>(Map.of(
                "id", "30", "opened", "hello", "version", "0", "title", "Hello", "tags", "java", "slug", "hello"));
        fields.putAll(typed);
        return fields;
    }

    @Test
    void a_new_post_is_kept_as_it_was_typed() {
        when(managePosts.write(any(), any())).thenReturn(Samples.draft(31, "T", "t", "x"));
        browser.get(NEW);

        var answer = browser.post(
                NEW,
                Map.of(
                        "title",
                        "Grüße",
                        "description",
                        "Two\r\nlines",
                        "body",
                        "a\r\nb",
                        "tags",
                        "c++, java",
                        "do",
                        "save"));

        assertThat(answer.location()).isEqualTo("/blog/desk/posts/t/edit");
        verify(managePosts)
                .write(
                        Samples.ALICE,
                        new WritePost(
                                Optional.empty(),
                                "Grüße",
                                Optional.of(""),
                                Optional.of("Two lines"),
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
    void a_time_moves_a_published_post_by_saving_and_none_leaves_it() {
        var post = Samples.published(32, "T", "t", "x");
        isThere(Samples.byAlice(post));
        when(browsePosts.showForChange(Samples.ALICE, "t")).thenReturn(Samples.byAlice(post));
        when(managePosts.edit(any(), any(), any())).thenReturn(post);
        var editor = browser.get("/blog/desk/posts/t/edit").page();
        assertThat(editor.select("#at").attr("value")).isEmpty();
        assertThat(editor.select("#at-help").text()).contains("Europe/Berlin", "20 October 2026, 14:00 CEST");
        assertThat(editor.select("button[value=publish]")).isEmpty();
        var fields = Map.of("id", "32", "opened", "t", "version", "0", "title", "T", "slug", "t", "do", "save");

        browser.post("/blog/desk/posts/t/edit", with(fields, "at", "2019-05-15T10:00"));
        browser.post("/blog/desk/posts/t/edit", with(fields, "at", "2027-01-31T08:00"));
        browser.post("/blog/desk/posts/t/edit", with(fields, "at", ""));

        verify(managePosts).edit(eq(Samples.ALICE), eq("t"), movingTo("2019-05-15T08:00:00Z"));
        verify(managePosts).edit(eq(Samples.ALICE), eq("t"), movingTo("2027-01-31T07:00:00Z"));
        verify(managePosts)
                .edit(
                        eq(Samples.ALICE),
                        eq("t"),
                        argThat(command -> command != null && command.publish().isEmpty()));
    }

    @Test
    void a_scheduled_post_is_moved_or_published_at_once() {
        var post = Samples.draft(33, "T", "t", "x").publish(Samples.NOW.plusSeconds(60), Samples.NOW);
        isThere(Samples.byAlice(post));
        when(managePosts.edit(any(), any(), any())).thenReturn(post);
        browser.get(EDIT);
        var fields = Map.of("id", "33", "opened", "t", "version", "0", "title", "T", "slug", "t");

        browser.post("/blog/desk/posts/t/edit", with(with(fields, "at", "2027-01-31T08:00"), "do", "save"));
        browser.post("/blog/desk/posts/t/edit", with(fields, "do", "publish"));

        verify(managePosts).edit(eq(Samples.ALICE), eq("t"), movingTo("2027-01-31T07:00:00Z"));
        verify(managePosts)
                .edit(
                        eq(Samples.ALICE),
                        eq("t"),
                        argThat(command ->
                                command != null && command.publish().equals(Optional.of(PublishTime.now()))));
    }

    @Test
    void tags_in_use_are_there_to_choose_from() {
        assertThat(browser.get(EDIT).page().select("#tags").hasAttr("list")).isFalse();
        when(browsePosts.tagsInUse(Samples.ALICE))
                .thenReturn(Tags.of("Free Jazz", "c++").list());

        for (var address : List.of(EDIT, NEW)) {
            var page = browser.get(address).page();

            assertThat(page.select("#" + page.select("#tags").attr("list") + " option")
                            .eachAttr("value"))
                    .containsExactly("c++", "free-jazz");
            assertThat(page.select("details.tags-in-use p").text()).isEqualTo("c++, free-jazz");
        }
    }

    @Test
    void what_is_wrong_stands_at_its_field_and_what_was_typed_stays() {
        when(managePosts.write(any(), any()))
                .thenThrow(new InvalidValue(List.of(
                        new InvalidValue.Violation("title", "is missing"),
                        new InvalidValue.Violation("tag", "must have 1 to 50 characters, not 51"))));
        browser.get(NEW);

        var answer = browser.post(NEW, Map.of("title", "", "body", "\n</textarea><b>", "tags", "\"x"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#title").attr("aria-invalid")).isEqualTo("true");
        assertThat(answer.page()
                        .select("#" + answer.page().select("#title").attr("aria-describedby"))
                        .text())
                .isEqualTo("The title is missing.");
        assertThat(answer.page().select("[role=alert] a").eachAttr("href")).containsExactly("#title", "#tags");
        assertThat(answer.page().select("#body").first().wholeText()).endsWith("\n</textarea><b>");
        assertThat(answer.page().select("#tags").attr("value")).isEqualTo("\"x");
    }

    @Test
    void a_description_is_changed_in_the_editor_and_a_wrong_one_told_at_its_field() {
        var hello = Samples.byAlice(Samples.draft(30, "Hello", "hello", "x").about(Optional.of("\"What\" it is")));
        isThere(hello);
        when(browsePosts.showForChange(Samples.ALICE, "hello")).thenReturn(hello);
        when(managePosts.edit(any(), any(), any()))
                .thenThrow(new InvalidValue("description", "must have 1 to 1000 characters, not 1001"));
        assertThat(browser.get(EDIT).page().select("#description").text()).isEqualTo("\"What\" it is");

        var answer = browser.post(EDIT, editing(Map.of("description", "Too long")));

        assertThat(answer.page().select("#description-error").text())
                .isEqualTo("The description must have 1 to 1000 characters, not 1001.");
        assertThat(answer.page().select("#description").attr("aria-describedby"))
                .isEqualTo("description-help description-error");
        assertThat(answer.page().select("#description").text()).isEqualTo("Too long");
    }

    @Test
    void too_many_tags_are_told_at_their_field() {
        when(managePosts.write(any(), any())).thenThrow(new InvalidValue("tags", "must be at most 32, not 33"));
        browser.get(NEW);

        var answer = browser.post(NEW, Map.of("title", "T"));

        var link = answer.page().select("[role=alert] a").attr("href");
        assertThat(answer.page().select(link).attr("name")).isEqualTo("tags");
        assertThat(answer.page().select("#tags-error").text()).isEqualTo("The tags must be at most 32, not 33.");
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

        browser.post(EDIT, editing(Map.of("body", "New", "tags", "", "version", "4")));

        verify(managePosts)
                .edit(
                        Samples.ALICE,
                        "hello",
                        new EditPost(
                                OptionalLong.of(4),
                                Optional.of("Hello"),
                                Optional.empty(),
                                Optional.of(""),
                                Optional.of("New"),
                                Optional.of(List.of()),
                                Optional.of(""),
                                Optional.empty()));
    }

    @Test
    void a_form_for_a_post_goes_to_that_post_wherever_it_answers_by_now() {
        isThere(Samples.byAlice(Samples.draft(30, "Hello", "moved", "Old *text*")));
        isThere(Samples.byAlice(Samples.draft(31, "Another", "hello", "Another's")));
        when(managePosts.edit(any(), any(), any())).thenReturn(Samples.draft(30, "Hello", "moved", "New"));
        when(managePosts.publish(any(), any(), any())).thenReturn(Samples.published(30, "Hello", "moved", "New"));
        when(managePosts.withdraw(any(), any())).thenReturn(Samples.draft(30, "Hello", "moved", "New"));
        browser.get(EDIT);

        browser.post(EDIT, editing(Map.of("body", "New")));
        browser.post("/blog/desk/posts/hello/publish", Map.of("id", "30"));
        browser.post("/blog/desk/posts/hello/withdraw", Map.of("id", "30"));
        browser.post("/blog/desk/posts/hello/delete", Map.of("id", "30"));

        verify(managePosts).edit(eq(Samples.ALICE), eq("moved"), changing("New"));
        verify(managePosts).publish(Samples.ALICE, "moved", PublishTime.now());
        verify(managePosts).withdraw(Samples.ALICE, "moved");
        verify(managePosts).delete(Samples.ALICE, "moved");
        verifyNoMoreInteractions(managePosts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"999", "", "x", "-1"})
    void a_form_for_a_post_that_is_gone_changes_no_other(String id) {
        browser.get(EDIT);

        for (var button : List.of("publish", "withdraw", "delete")) {
            assertThat(browser.post("/blog/desk/posts/hello/" + button, Map.of("id", id))
                            .status())
                    .isEqualTo(404);
        }
        var answer = browser.post(EDIT, editing(Map.of("id", id, "body", "My words", "lang", "de")));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("no longer there");
        assertThat(answer.page().select("form.editor").attr("action")).isEqualTo(NEW);
        assertThat(answer.page().select("#body").first().wholeText().strip()).isEqualTo("My words");
        assertThat(answer.page().select("#lang").attr("value")).isEqualTo("de");
        assertThat(answer.page().select("#slug").attr("value")).isEmpty();
        verifyNoInteractions(managePosts);
    }

    @Test
    void words_that_may_not_be_saved_any_more_stay() {
        when(managePosts.edit(any(), any(), any())).thenThrow(new NotAllowed("writing posts needs the role AUTHOR"));
        browser.get(EDIT);

        var answer = browser.post(EDIT, editing(Map.of("body", "My words")));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("writing posts needs the role AUTHOR");
        assertThat(answer.page().select("#body").first().wholeText().strip()).isEqualTo("My words");
    }

    @Test
    void a_stale_change_shows_everything_that_saving_again_would_replace() {
        isThere(Samples.byAlice(Samples.draft(30, "Theirs", "theirs", "Old *text*", "java")
                .about(Optional.of("Their words on it"))
                .in(Optional.of(new LanguageTag("fr")))));
        when(managePosts.edit(any(), any(), any())).thenThrow(new StaleVersion("post", "hello"));
        browser.get(EDIT);

        var answer = browser.post(
                EDIT,
                editing(Map.of(
                        "title", "Mine",
                        "description", "My words on it",
                        "body", "My words",
                        "tags", "c++ , java",
                        "slug", "mine",
                        "lang", "de",
                        "version", "9")));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select("#body").first().wholeText().strip()).isEqualTo("My words");
        assertThat(answer.page().select("#other").first().wholeText().strip()).isEqualTo("Old *text*");
        assertThat(answer.page().select(".conflict tbody tr").eachText())
                .containsExactly(
                        "Title Mine Theirs",
                        "Description My words on it Their words on it",
                        "Tags c++, java java",
                        "Address of the post mine theirs",
                        "Language de fr");
        assertThat(answer.page().select("#description").text()).isEqualTo("My words on it");
        assertThat(answer.page().select("input[name=version]").attr("value")).isEqualTo("0");
    }

    @Test
    void a_stale_change_marks_in_both_texts_what_differs() {
        isThere(Samples.byAlice(Samples.draft(30, "Hello", "hello", "A quiet day by the <b>sea</b>", "java")));
        when(managePosts.edit(any(), any(), any())).thenThrow(new StaleVersion("post", "hello"));
        browser.get(EDIT);

        var marked = browser.post(EDIT, editing(Map.of("body", "A loud day by the <b>sea</b>", "version", "9")))
                .page()
                .select(".marked");

        assertThat(marked.select("ins").text()).contains("only yours: loud");
        assertThat(marked.select("del").text()).contains("only the other’s: quiet");
        assertThat(marked.text()).contains("day by the <b>sea</b>");
    }

    @Test
    void a_stale_change_leaves_the_address_alone_that_was_not_typed() {
        isThere(Samples.byAlice(Samples.draft(30, "Hello", "theirs", "Old *text*", "java")));
        when(managePosts.edit(any(), any(), any())).thenThrow(new StaleVersion("post", "hello"));
        browser.get(EDIT);

        var answer = browser.post(EDIT, editing(Map.of("body", "My words")));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select(".conflict table")).isEmpty();
        assertThat(answer.page().select("#slug").attr("value")).isEqualTo("theirs");
        assertThat(answer.page().select("input[name=opened]").attr("value")).isEqualTo("theirs");
    }

    @Test
    void saving_twice_the_same_is_no_conflict() {
        when(managePosts.edit(any(), any(), any())).thenThrow(new StaleVersion("post", "hello"));
        browser.get(EDIT);

        var answer = browser.post(EDIT, editing(Map.of("body", "Old *text*", "version", "9")));

        assertThat(answer.location()).isEqualTo(EDIT);
    }

    @Test
    void a_time_that_saving_would_not_keep_is_told_at_its_field() {
        when(managePosts.edit(any(), any(), any())).thenAnswer(EditorTest::refusingTimesThatAreNone);
        assertThat(browser.get(EDIT).page().select("#title").attr("maxlength")).isEqualTo("200");

        var early = browser.post(EDIT, editing(Map.of("at", "2027-01-31T08:00", "do", "save")));
        var wrong = browser.post(EDIT, editing(Map.of("at", "soon", "do", "publish")));

        assertThat(early.status()).isEqualTo(422);
        assertThat(early.page().select("#at-error").text()).contains("“Publish” alone");
        assertThat(early.page().select("#at").attr("value")).isEqualTo("2027-01-31T08:00");
        assertThat(wrong.page().select("#at-error").text())
                .isEqualTo("The time of publication must be a date and time like 2027-01-31T08:00.");
    }

    private static Object refusingTimesThatAreNone(InvocationOnMock call) {
        call.<EditPost>getArgument(2).publish().orElseThrow().instant(Samples.NOW);
        throw new AssertionError("a time");
    }

    @Test
    void a_preview_keeps_nothing() {
        browser.get(EDIT);

        for (var id : List.of("30", "999")) {
            var answer = browser.post(EDIT, editing(Map.of("id", id, "body", "My *words*", "do", "preview")));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.page().select(".preview em").text()).isEqualTo("words");
        }
        verify(managePosts, never()).edit(any(), any(), any());
    }

    @Test
    void a_text_that_is_too_intricate_is_told_by_its_preview_and_stays() {
        browser.get(NEW);
        var body = "<a ".repeat(100_000).strip();

        var answer = browser.post(NEW, Map.of("title", "T", "body", body, "do", "preview"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select(".preview p").text()).contains("This text is too intricate to be laid out");
        assertThat(answer.page().select("textarea[name=body]").val()).isEqualTo(body);
    }

    @Test
    void a_body_of_a_mebibyte_is_taken_and_a_larger_request_refused_with_a_page() {
        when(managePosts.write(any(), any())).thenReturn(Samples.draft(33, "T", "t", "x"));
        browser.get(NEW);

        for (var body : List.of("ü".repeat(512 * 1024), "\r\n".repeat(1024 * 1024))) {
            assertThat(browser.post(NEW, Map.of("title", "T", "body", body)).status())
                    .isEqualTo(303);
        }
        var refused = browser.post(NEW, Map.of("title", "T", "body", "ü".repeat(2 * 1024 * 1024)));
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.page().select("h1").text()).isEqualTo("Too large");
        assertThat(refused.text()).doesNotContain("still has");
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
    void the_list_is_restricted_by_its_form_and_stays_so_on_other_pages() {
        var place = new Cursor(Samples.NOW, 7);
        when(browsePosts.list(any(), any(), any()))
                .thenReturn(new Page<>(
                        List.of(Samples.byAlice(Samples.draft(30, "Hello", "hello", "x"))),
                        Optional.empty(),
                        Optional.of(place)));

        var list = browser.get("/blog/desk/posts?state=draft&tag=C%2B%2B&words=%22big%22+%26+small");

        verify(browsePosts)
                .list(
                        Samples.ALICE,
                        new PostQuery(
                                Optional.of("alice"),
                                Optional.of("c++"),
                                Optional.of(PostState.DRAFT),
                                Optional.of("\"big\" & small")),
                        PageRequest.first(10));
        var older = "/blog/desk/posts?tag=C%2B%2B&state=draft&words=%22big%22%20%26%20small&before=" + place.text();
        assertThat(list.page().select("nav a[rel=next]").attr("href")).isEqualTo(older);
        assertThat(list.page().select("#state option[selected]").eachAttr("value"))
                .containsExactly("draft");
        assertThat(list.page().select("#tag").attr("value")).isEqualTo("C++");
        assertThat(list.page().select("#words").attr("value")).isEqualTo("\"big\" & small");
        assertThat(list.page().select("form.filter").attr("method")).isEqualTo("get");
        assertThat(list.page().select("#whose")).isEmpty();
        assertThat(browser.get(older).page().select("#words").attr("value")).isEqualTo("\"big\" & small");
    }

    @Test
    void a_restriction_that_fits_nothing_says_so_and_can_be_cleared() {
        var list = browser.get("/blog/desk/posts?words=nowhere");

        assertThat(list.text()).contains("No post is of this kind.").doesNotContain("Write your first post");
        assertThat(list.page().select(".empty a").attr("href")).isEqualTo("/blog/desk/posts");
    }

    @ParameterizedTest
    @CsvSource({
        "state=gone, #state, 'The state must be one of draft, scheduled, published, not ''gone''.'",
        "tag=.., #tag, The tag cannot be",
        "words=a%00b, #words, The words must not hold the character U+0000.",
        "words=%0A, , ",
        "whose=all, , "
    })
    void a_wrong_restriction_is_told_and_the_list_is_there(String query, String field, String message) {
        when(browsePosts.list(any(), any(), any()))
                .thenReturn(new Page<>(
                        List.of(Samples.byAlice(Samples.draft(30, "Hello", "hello", "x"))),
                        Optional.empty(),
                        Optional.empty()));

        var list = browser.get("/blog/desk/posts?" + query);

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.page().select(".rows h2").text()).isEqualTo("Hello");
        verify(browsePosts).list(Samples.ALICE, PostQuery.all().by("alice"), PageRequest.first(10));
        if (field == null) {
            assertThat(list.page().select("[role=alert]")).isEmpty();
        } else {
            assertThat(list.page().select("[role=alert] a").attr("href")).isEqualTo(field);
            assertThat(list.page().select("[role=alert] a").text()).startsWith(message);
        }
    }

    @Test
    void editors_choose_between_their_own_posts_and_everybodys() {
        signedIn(Samples.EDITH);

        assertThat(browser.get("/blog/desk/posts")
                        .page()
                        .select("#whose option")
                        .eachText())
                .containsExactly("Mine", "Everybody’s");
        var all = browser.get("/blog/desk/posts?whose=all&state=");

        assertThat(all.page().select("h1").text()).isEqualTo("Everybody’s posts");
        verify(browsePosts).list(Samples.EDITH, PostQuery.all().by("edith"), PageRequest.first(10));
        verify(browsePosts).list(Samples.EDITH, PostQuery.all(), PageRequest.first(10));
    }

    @Test
    void deleting_asks_first_and_is_a_post() {
        var question = browser.get("/blog/desk/posts/hello/delete");
        assertThat(question.page().select("h1").text()).isEqualTo("Delete “Hello”?");
        verify(managePosts, never()).delete(any(), any());

        var asked = Map.of("id", question.page().select("main input[name=id]").attr("value"));
        assertThat(browser.post("/blog/desk/posts/hello/delete", asked).location())
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

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var more = new HashMap<>(fields);
        more.put(name, value);
        return more;
    }

    private static EditPost movingTo(String instant) {
        return argThat(command ->
                command != null && command.publish().equals(Optional.of(PublishTime.at(Instant.parse(instant)))));
    }

    private static EditPost changing(String body) {
        return argThat(command -> command != null && command.markdown().equals(Optional.of(body)));
    }

    private static WritePost publishing(PublishTime when) {
        return argThat(command -> command != null && command.publish().equals(Optional.of(when)));
    }
}
