package org.inkmark.cli.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inkmark.domain.post.PostBuilder.aPost;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.inkmark.application.post.BrowsePosts;
import org.inkmark.application.post.EditPost;
import org.inkmark.application.post.ManagePosts;
import org.inkmark.application.post.PostQuery;
import org.inkmark.application.post.PostView;
import org.inkmark.application.post.PublishTime;
import org.inkmark.application.post.WritePost;
import org.inkmark.application.site.BrowseSite;
import org.inkmark.cli.CommandLineUnderTest;
import org.inkmark.cli.TestTerminal;
import org.inkmark.domain.language.LanguageTag;
import org.inkmark.domain.page.Cursor;
import org.inkmark.domain.page.Page;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.post.Post;
import org.inkmark.domain.post.PostState;
import org.inkmark.domain.site.Site;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Byline;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.Username;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostCommandsTest {
    private static final Actor OPERATOR = Actor.operator();
    private static final Byline ALICE = new Byline(new Username("alice"), "Alice", Role.AUTHOR);

    @TempDir
    Path folder;

    private final CommandLineUnderTest inkmark = new CommandLineUnderTest();
    private final ManagePosts manage = inkmark.port(ManagePosts.class);
    private final BrowsePosts browse = inkmark.port(BrowsePosts.class);

    @Test
    void a_post_is_added_from_a_file_and_its_slug_printed() throws IOException {
        var file = Files.writeString(folder.resolve("body.md"), "\ufeffHello *world*\n");
        when(manage.write(any(), any())).thenReturn(post("hello"));

        var exit = inkmark.run(
                "post", "add", file.toString(), "--title", "@Hello", "--author", "alice", "--tag", "a b", "--tag", "c");

        assertThat(exit).isZero();
        verify(manage).write(OPERATOR, written("@Hello", "Hello *world*\n", List.of("a b", "c"), Optional.empty()));
        assertThat(inkmark.printed()).isEqualTo("hello\n");
        assertThat(inkmark.said()).isEmpty();
    }

    @Test
    void a_post_is_added_from_standard_input_and_published() {
        when(manage.write(any(), any())).thenReturn(post("hello"));
        inkmark.at(new TestTerminal().typing("Grüße"));

        assertThat(inkmark.run("post", "add", "-", "--title", "Hello", "--author", "alice", "--publish"))
                .isZero();

        verify(manage).write(OPERATOR, written("Hello", "Grüße", List.of(), Optional.of(PublishTime.now())));
    }

    @Test
    void a_time_without_zone_is_in_the_sites_zone() {
        when(inkmark.port(BrowseSite.class).site())
                .thenReturn(new Site("Blog", "", new LanguageTag("en"), ZoneId.of("Europe/Berlin")));
        when(manage.write(any(), any())).thenReturn(post("hello"));

        assertThat(inkmark.run("post", "add", "--title", "Hello", "--author", "alice", "--at", "2026-07-01 12:00"))
                .isZero();

        var at = PublishTime.at(Instant.parse("2026-07-01T10:00:00Z"));
        verify(manage).write(OPERATOR, written("Hello", "", List.of(), Optional.of(at)));
    }

    @Test
    void a_time_that_is_none_is_wrong_usage() {
        assertThat(inkmark.run("post", "publish", "hello", "--at", "tomorrow")).isEqualTo(2);

        assertThat(inkmark.said()).contains("'--at'").contains("not 'tomorrow'");
        assertThat(inkmark.opened()).isEmpty();
    }

    @Test
    void now_and_a_time_together_are_wrong_usage() {
        assertThat(inkmark.run("post", "add", "--title", "x", "--author", "a", "--publish", "--at", "2026-01-01"))
                .isEqualTo(2);
    }

    @Test
    void a_file_that_is_not_there_is_told() {
        assertThat(inkmark.run("post", "add", "gone.md", "--title", "x", "--author", "alice"))
                .isEqualTo(1);

        assertThat(inkmark.said()).isEqualTo("inkmark: there is no file 'gone.md'\n");
        assertThat(inkmark.opened()).isEmpty();
    }

    @Test
    void a_file_that_is_not_text_is_told() throws IOException {
        var file = Files.write(folder.resolve("x.md"), new byte[] {(byte) 0xff, 0});

        assertThat(inkmark.run("post", "add", file.toString(), "--title", "x", "--author", "alice"))
                .isEqualTo(1);

        assertThat(inkmark.said()).isEqualTo("inkmark: '" + file + "' is not UTF-8 text\n");
    }

    @Test
    void posts_are_listed_as_csv_by_what_was_asked_for() {
        var post = aPost().titled("Say \"hi\", twice").tagged("b", "a").build();
        when(browse.list(any(), any(), any())).thenReturn(page(post));

        var exit = inkmark.run(
                "post",
                "list",
                "--author",
                "alice",
                "--tag",
                "a",
                "--state",
                "draft",
                "--title",
                "hi",
                "--format",
                "csv");

        assertThat(exit).isZero();
        verify(browse)
                .list(
                        eq(OPERATOR),
                        eq(new PostQuery(
                                Optional.of("alice"),
                                Optional.of("a"),
                                Optional.of(PostState.DRAFT),
                                Optional.of("hi"))),
                        any());
        assertThat(inkmark.printed())
                .isEqualTo("slug,title,author,state,publishedAt,tags,description,lang,path,createdAt,updatedAt\n"
                        + post.slug()
                        + ",\"Say \"\"hi\"\", twice\",alice,draft,,\"a, b\",,,/posts/" + post.slug()
                        + ",2026-01-01T08:00:00Z,2026-01-01T08:00:00Z\n");
    }

    @Test
    void a_state_is_what_it_is_by_the_clock() {
        when(browse.list(any(), any(), any()))
                .thenReturn(page(
                        aPost().build(),
                        aPost().published(CommandLineUnderTest.NOW).build(),
                        aPost().published(CommandLineUnderTest.NOW.plusSeconds(1))
                                .build()));

        inkmark.run("post", "list", "--format", "json");

        assertThat(inkmark.printed())
                .containsSubsequence(
                        "\"state\":\"draft\",\"publishedAt\":null",
                        "\"state\":\"published\",\"publishedAt\":\"2026-03-04T05:06:07.123456Z\"",
                        "\"state\":\"scheduled\"");
    }

    @Test
    void a_list_without_limit_is_complete() {
        var cursor = new Cursor(CommandLineUnderTest.NOW, 1);
        when(browse.list(eq(OPERATOR), eq(PostQuery.all()), any())).thenAnswer(asked -> {
            PageRequest request = asked.getArgument(2);
            return request.cursor().isEmpty()
                    ? new Page<>(views(request.size()), Optional.empty(), Optional.of(cursor))
                    : new Page<>(views(1_007 - request.size()), Optional.empty(), Optional.empty());
        });

        assertThat(inkmark.run("post", "list", "--format", "csv")).isZero();

        assertThat(inkmark.printed().lines()).hasSize(1_008);
    }

    @Test
    void a_post_is_shown_with_its_body_harmless_for_the_terminal() {
        var post = aPost().titled("Hello").saying("one\n\ttwo\u001b[31m\n").build();
        when(browse.show(OPERATOR, "hello")).thenReturn(new PostView(post, ALICE));

        assertThat(inkmark.run("post", "show", "hello")).isZero();

        assertThat(inkmark.printed()).contains("title:       Hello\n").endsWith("\n\none\n\ttwo·[31m\n");
    }

    @Test
    void a_post_is_edited_in_what_is_named() {
        when(manage.edit(any(), any(), any())).thenReturn(post("new"));
        inkmark.at(new TestTerminal().typing("Text"));

        assertThat(inkmark.run(
                        "post", "edit", "old", "--slug", "new", "--description", "About", "--tag", "", "--body", "-"))
                .isZero();

        verify(manage)
                .edit(
                        OPERATOR,
                        "old",
                        new EditPost(
                                OptionalLong.empty(),
                                Optional.empty(),
                                Optional.of("new"),
                                Optional.of("About"),
                                Optional.of("Text"),
                                Optional.of(List.of("")),
                                Optional.empty(),
                                Optional.empty()));
        assertThat(inkmark.printed()).isEqualTo("new\n");
    }

    @Test
    void an_edit_of_nothing_is_wrong_usage() {
        assertThat(inkmark.run("post", "edit", "old")).isEqualTo(2);
        assertThat(inkmark.said()).contains("Nothing to change");
    }

    @Test
    void a_post_is_published_scheduled_and_withdrawn() {
        var later = CommandLineUnderTest.NOW.plusSeconds(60);
        when(manage.publish(OPERATOR, "a", PublishTime.now()))
                .thenReturn(
                        aPost().slug("a").published(CommandLineUnderTest.NOW).build());
        when(manage.publish(OPERATOR, "a", PublishTime.at(later)))
                .thenReturn(aPost().slug("a").published(later).build());
        when(manage.withdraw(OPERATOR, "a")).thenReturn(post("a"));

        assertThat(inkmark.run("post", "publish", "a")).isZero();
        assertThat(inkmark.run("post", "publish", "a", "--at", later.toString()))
                .isZero();
        assertThat(inkmark.run("post", "withdraw", "a")).isZero();

        assertThat(inkmark.said())
                .isEqualTo("Published post a.\nPost a is scheduled for " + later + ".\nPost a is a draft again.\n");
    }

    @Test
    void deleting_asks_by_title() {
        when(browse.showForChange(OPERATOR, "a"))
                .thenReturn(new PostView(aPost().slug("a").titled("Hello").build(), ALICE));
        var terminal = new TestTerminal().answering("no");

        assertThat(inkmark.at(terminal).run("post", "delete", "a")).isEqualTo(1);

        assertThat(terminal.questions()).containsExactly("Delete post a, 'Hello' by alice? [y/N] ");
        verify(manage, never()).delete(any(), any());
        assertThat(inkmark.run("post", "delete", "a", "--yes")).isZero();
        verify(manage).delete(OPERATOR, "a");
    }

    private static Post post(String slug) {
        return aPost().slug(slug).build();
    }

    private static WritePost written(String title, String markdown, List<String> tags, Optional<PublishTime> publish) {
        return new WritePost(
                Optional.of("alice"),
                title,
                Optional.empty(),
                Optional.empty(),
                markdown,
                tags,
                Optional.empty(),
                publish);
    }

    private static Page<PostView> page(Post... posts) {
        var views =
                List.of(posts).stream().map(post -> new PostView(post, ALICE)).toList();
        return new Page<>(views, Optional.empty(), Optional.empty());
    }

    private static List<PostView> views(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new PostView(aPost().build(), ALICE))
                .toList();
    }
}
