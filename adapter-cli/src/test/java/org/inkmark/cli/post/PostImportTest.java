package org.inkmark.cli.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.inkmark.application.post.ImportPost;
import org.inkmark.application.post.ImportPosts;
import org.inkmark.application.post.ImportPosts.AddedPaths;
import org.inkmark.application.post.ImportPosts.Conflict;
import org.inkmark.application.post.ImportPosts.Imported;
import org.inkmark.application.post.ImportPosts.Outcome;
import org.inkmark.application.post.ImportPosts.TakenPath;
import org.inkmark.application.user.BrowseUsers;
import org.inkmark.cli.CommandLineUnderTest;
import org.inkmark.cli.TestTerminal;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.user.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.ArgumentCaptor;

class PostImportTest {
    private static final String REAL_POSTS = "src/test/resources/posts";
    private static final String POST = "---\n---\nx";

    @TempDir
    Path folder;

    private final CommandLineUnderTest inkmark = new CommandLineUnderTest();
    private final ImportPosts posts = inkmark.port(ImportPosts.class);

    @BeforeEach
    void every_post_is_new() {
        when(posts.importPost(any(), any(), any())).thenReturn(became(Outcome.ADDED));
    }

    @Test
    void posts_of_a_real_blog_come_with_their_category_oldest_first() {
        when(posts.pathOf(Actor.operator(), "2013-05-06-jekyll-1-0-0-released.markdown"))
                .thenReturn(Optional.of("/posts/jekyll-1-0-0-released"));

        assertThat(inkmark.run("post", "import", REAL_POSTS, "--author", "alice"))
                .isZero();

        assertThat(inkmark.printed()).isEqualTo("6 added, 0 updated, 0 unchanged, 0 failed\n");
        assertThat(inkmark.said()).isEmpty();
        var imported = imported();
        assertThat(imported).allSatisfy(post -> {
            assertThat(post.tags()).isNotEmpty();
            assertThat(post.otherwise()).contains("alice");
            assertThat(post.authors()).hasSize(1);
        });
        assertThat(imported)
                .extracting(post -> post.publishedAt().orElseThrow())
                .isSorted();
        assertThat(imported.getFirst().source()).isEqualTo("2013-05-06-jekyll-1-0-0-released.markdown");
        assertThat(imported.getFirst().publishedAt().orElseThrow()).hasToString("2013-05-06T00:12:52Z");
        assertThat(imported.getFirst().likelySlug()).contains("jekyll-1-0-0-released");
        assertThat(imported)
                .flatExtracting(ImportPost::formerPaths)
                .containsExactly("/news/2019/07/20/jekyll-4-0-0-pre-beta1-released/");
    }

    @Test
    void what_cannot_be_read_is_told_and_the_rest_goes_on() throws IOException {
        write("good.md", "---\ntitle: Good\n---\nText");
        write("broken.md", "---\ntitle: [\n---\nText");
        write("endless.md", "---\ntitle: x\nText");
        Files.write(folder.resolve("latin1.md"), "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        write("when.md", "---\ndate: soon\n---\n");

        assertThat(inkmark.run("post", "import", folder.toString())).isEqualTo(1);

        assertThat(inkmark.printed()).isEqualTo("1 added, 0 updated, 0 unchanged, 4 failed\n");
        assertThat(inkmark.said().lines())
                .anyMatch(line -> line.contains("broken.md: its YAML front matter is wrong in line 2"))
                .anyMatch(line -> line.endsWith("endless.md: its front matter begins with --- and never ends"))
                .anyMatch(line -> line.endsWith("latin1.md: it is not UTF-8 text"))
                .anyMatch(line -> line.endsWith("when.md: its date is no date: 'soon'"));
    }

    @Test
    void a_link_that_leads_nowhere_is_told() throws IOException {
        var link = Files.createSymbolicLink(folder.resolve("a.md"), folder.resolve("gone.md"));

        assertThat(inkmark.run("post", "import", folder.toString())).isEqualTo(1);

        assertThat(inkmark.said()).isEqualTo(link + ": it cannot be read: it is a link to a file that is not there\n");
    }

    @Test
    void a_link_that_leads_out_of_the_folder_is_not_followed() throws IOException {
        write("outside/secret.md", POST);
        write("blog/a.md", POST);
        write("blog/deep/b.md", POST);
        var out = Files.createSymbolicLink(folder.resolve("blog/c.md"), folder.resolve("outside/secret.md"));
        var up = Files.createSymbolicLink(folder.resolve("blog/d.md"), Path.of("..", "outside", "secret.md"));
        Files.createSymbolicLink(folder.resolve("blog/e.md"), Path.of("deep", "b.md"));
        Files.createSymbolicLink(folder.resolve("blog/more"), folder.resolve("outside"));
        Files.createSymbolicLink(folder.resolve("blog/round"), folder.resolve("blog"));

        assertThat(inkmark.run("post", "import", folder.resolve("blog").toString()))
                .isEqualTo(1);

        assertThat(imported()).extracting(ImportPost::source).containsExactlyInAnyOrder("a.md", "deep/b.md", "e.md");
        assertThat(inkmark.said())
                .contains(out + ": is a link that leads out of the folder; name the file itself to import it\n")
                .contains(up + ": is a link that leads out of the folder; name the file itself to import it\n");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void what_is_no_file_is_not_waited_for() throws Exception {
        var pipe = folder.resolve("a.md");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);

        assertThat(inkmark.run("post", "import", folder.toString())).isEqualTo(1);

        assertThat(inkmark.said()).isEqualTo(pipe + ": is no file but something else\n");
    }

    @Test
    void what_the_site_refuses_is_told_by_file() throws IOException {
        write("a.md", POST);
        write("b.md", POST);
        when(posts.importPost(eq(Actor.operator()), any(), any()))
                .thenThrow(new InvalidValue("title", "must have 1 to 200 characters, not 201"))
                .thenReturn(became(Outcome.UNCHANGED));

        assertThat(inkmark.run("post", "import", folder.toString())).isEqualTo(1);

        assertThat(inkmark.said()).contains(".md: title must have 1 to 200 characters, not 201");
        assertThat(inkmark.printed()).isEqualTo("0 added, 0 updated, 1 unchanged, 1 failed\n");
    }

    @Test
    void that_no_author_is_known_is_told_once() throws IOException {
        write("a.md", POST);
        write("b.md", POST);
        write("c.md", POST);
        when(posts.importPost(any(), any(), any()))
                .thenThrow(new InvalidValue("author", "is not named"))
                .thenThrow(new InvalidValue("author", "'bob' is no user here"))
                .thenThrow(new InvalidValue("author", "is not named"));

        assertThat(inkmark.run("post", "import", folder.toString())).isEqualTo(1);

        assertThat(inkmark.said().lines())
                .satisfiesExactly(
                        first -> assertThat(first).endsWith(": author is not named (told once for all such files)"),
                        second -> assertThat(second)
                                .endsWith(": author 'bob' is no user here (told once for all such files)"));
        assertThat(inkmark.printed()).isEqualTo("0 added, 0 updated, 0 unchanged, 3 failed\n");
    }

    @Test
    void an_author_who_is_no_user_ends_it_before_it_begins() throws IOException {
        write("a.md", POST);
        when(inkmark.port(BrowseUsers.class).show(Actor.operator(), "nobody"))
                .thenThrow(new NotFound("user", "nobody"));

        assertThat(inkmark.run("post", "import", folder.toString(), "--author", "nobody"))
                .isEqualTo(1);

        assertThat(inkmark.said()).isEqualTo("inkmark: there is no user 'nobody'\n");
        verify(posts, never()).importPost(any(), any(), any());
    }

    @Test
    void a_dry_run_changes_nothing() throws IOException {
        write("a.md", POST);
        when(posts.tryOut(any(), any(), any())).thenReturn(became(Outcome.UPDATED));

        assertThat(inkmark.run("post", "import", folder.toString(), "--dry-run"))
                .isZero();

        assertThat(inkmark.printed()).isEqualTo("Would be: 0 added, 1 updated, 0 unchanged, 0 failed\n");
        verify(posts, never()).importPost(any(), any(), any());
    }

    @Test
    void a_post_that_links_to_a_later_one_is_finished_when_that_has_come() throws IOException {
        write("2020-01-01-a.md", "---\n---\n[b]({% post_url 2020-01-02-b %})");
        write("2020-01-02-b.md", "---\n---\n[a]({% post_url 2020-01-01-a %})");
        var come = new HashSet<String>();
        when(posts.tryOut(any(), any(), any())).thenReturn(became(Outcome.ADDED));
        when(posts.importPost(any(), any(), any())).thenAnswer(call -> {
            come.add(call.<ImportPost>getArgument(1).source());
            return became(Outcome.ADDED);
        });
        when(posts.pathOf(any(), any())).thenAnswer(call -> Optional.of("/posts/" + call.getArgument(1))
                .filter(_ -> come.contains(call.<String>getArgument(1))));

        assertThat(inkmark.run("post", "import", folder.toString())).isZero();

        assertThat(imported())
                .extracting(ImportPost::source, ImportPost::markdown)
                .containsExactly(
                        tuple("2020-01-01-a.md", "[b]({% post_url 2020-01-02-b %})"),
                        tuple("2020-01-02-b.md", "[a](/posts/2020-01-01-a.md)"),
                        tuple("2020-01-01-a.md", "[b](/posts/2020-01-02-b.md)"));
        assertThat(imported().getFirst().contentHash())
                .isNotEqualTo(imported().getLast().contentHash());
        assertThat(inkmark.printed()).isEqualTo("2 added, 0 updated, 0 unchanged, 0 failed\n");
        assertThat(inkmark.said()).isEmpty();
    }

    @Test
    void what_is_kept_as_text_is_told_by_line_and_counted() throws IOException {
        write("2020-01-01-a.md", "---\n---\n{{ one }}\n{% two %}");

        assertThat(inkmark.run("post", "import", folder.toString())).isZero();

        var file = folder.resolve("2020-01-01-a.md");
        assertThat(inkmark.said())
                .isEqualTo(file + ":3: '{{ one }}' is kept as text\n" + file + ":4: '{% two %}' is kept as text\n");
        assertThat(inkmark.printed())
                .isEqualTo("1 added, 0 updated, 0 unchanged, 0 failed, 2 template tags kept as text\n");
    }

    @Test
    void a_finished_post_whose_file_has_not_changed_is_left_alone() throws IOException {
        write("2020-01-01-a.md", "---\n---\n[b]({% post_url 2020-01-02-b %})");
        write("2020-01-02-b.md", "---\n---\nx");
        when(posts.tryOut(any(), any(), any())).thenReturn(became(Outcome.UNCHANGED));
        when(posts.importPost(any(), any(), any())).thenReturn(became(Outcome.UNCHANGED));

        assertThat(inkmark.run("post", "import", folder.toString())).isZero();

        assertThat(imported()).extracting(ImportPost::source).containsExactly("2020-01-02-b.md");
    }

    @Test
    void a_conflict_is_told_and_ends_with_1_unless_the_file_is_to_win() throws IOException {
        write("a.md", POST);
        write("b.md", POST);
        when(posts.importPost(any(), any(), eq(Conflict.KEEP)))
                .thenReturn(became(Outcome.EDITED_HERE))
                .thenReturn(became(Outcome.DELETED_HERE));

        assertThat(inkmark.run("post", "import", folder.toString())).isEqualTo(1);
        assertThat(inkmark.printed()).isEqualTo("0 added, 0 updated, 0 unchanged, 0 failed, 2 in conflict\n");
        assertThat(inkmark.said()).contains("which is kept; --force overwrites it", "was deleted here; --force");

        when(posts.importPost(any(), any(), eq(Conflict.OVERWRITE))).thenReturn(became(Outcome.UPDATED));
        assertThat(inkmark.run("post", "import", folder.toString(), "--force")).isZero();
    }

    @Test
    void old_paths_are_given_those_that_are_certain_first() throws IOException {
        write("2020-01-01-a.md", "---\ndate: 2020-01-02\n---\n");
        write("2020-01-03-b.md", POST);
        when(posts.addFormerPaths(any(), eq("2020-01-01-a.md"), any())).thenReturn(new AddedPaths(1, List.of()));
        when(posts.addFormerPaths(any(), eq("2020-01-03-b.md"), any()))
                .thenReturn(new AddedPaths(0, List.of(new TakenPath("/01/03", Optional.of("older")))));

        assertThat(inkmark.run("post", "import", folder.toString(), "--old-paths", "/:month/:day"))
                .isEqualTo(1);

        var order = inOrder(posts);
        order.verify(posts).addFormerPaths(Actor.operator(), "2020-01-01-a.md", List.of("/01/02"));
        order.verify(posts).addFormerPaths(Actor.operator(), "2020-01-03-b.md", List.of("/01/03"));
        order.verify(posts).addFormerPaths(Actor.operator(), "2020-01-01-a.md", List.of("/01/01"));
        assertThat(inkmark.said())
                .endsWith("2020-01-03-b.md: /01/03 already leads to the post 'older', and still does\n");
        assertThat(inkmark.printed()).isEqualTo("2 added, 0 updated, 0 unchanged, 1 failed, 2 old paths added\n");
    }

    @Test
    void a_former_path_that_another_post_holds_is_told_and_fails_nothing() throws IOException {
        write("a.md", POST);
        when(posts.importPost(any(), any(), any()))
                .thenReturn(new Imported(
                        Outcome.ADDED,
                        List.of(
                                new TakenPath("/old.html", Optional.of("older")),
                                new TakenPath("/gone.html", Optional.empty()))));

        assertThat(inkmark.run("post", "import", folder.toString())).isZero();

        var file = folder.resolve("a.md");
        assertThat(inkmark.said())
                .isEqualTo(file + ": /old.html already leads to the post 'older', and still does\n" + file
                        + ": /gone.html was a deleted post's, and stays gone\n");
        assertThat(inkmark.printed()).isEqualTo("1 added, 0 updated, 0 unchanged, 0 failed\n");
    }

    @Test
    void a_wrong_pattern_is_wrong_usage() {
        assertThat(inkmark.run("post", "import", ".", "--old-paths", "/:titel/"))
                .isEqualTo(2);
        assertThat(inkmark.said()).contains(":titel", ":title");
    }

    @Test
    void hidden_files_and_other_files_are_left_and_section_pages_counted() throws IOException {
        write("posts/a.md", POST);
        write("posts/_index.md", POST);
        write("posts/_index.de.md", POST);
        write(".obsidian/b.md", POST);
        write("posts/.c.md", POST);
        write("picture.png", "x");

        assertThat(inkmark.run("post", "import", folder.toString())).isZero();

        assertThat(inkmark.printed()).isEqualTo("1 added, 0 updated, 0 unchanged, 0 failed, 2 section pages skipped\n");
        assertThat(imported()).extracting(ImportPost::source).containsExactly("posts/a.md");
    }

    @Test
    void a_file_that_nothing_calls_a_post_is_skipped_unless_it_is_named_itself() throws IOException {
        write("README.md", "# My site");
        write("_posts/2020-01-01-dated.md", "x");
        write("_drafts/idea.md", "x");
        write("about.md", POST);

        assertThat(inkmark.run("post", "import", folder.toString())).isZero();

        assertThat(inkmark.said())
                .isEqualTo(folder.resolve("README.md")
                        + ": has no front matter and no date in its name, and is skipped; name the file itself"
                        + " to import it\n");
        assertThat(inkmark.printed())
                .isEqualTo("3 added, 0 updated, 0 unchanged, 0 failed, 1 without front matter skipped\n");

        assertThat(inkmark.run("post", "import", folder.resolve("README.md").toString()))
                .isZero();
        assertThat(imported().getLast().title()).isEqualTo("My site");
    }

    @Test
    void two_folders_with_the_same_path_below_them_are_not_mixed_up() throws IOException {
        write("one/a.md", POST);
        write("two/a.md", POST);

        var exit = inkmark.run(
                "post",
                "import",
                folder.resolve("one").toString(),
                folder.resolve("two").toString());

        assertThat(exit).isEqualTo(1);
        assertThat(inkmark.said()).contains("has the same path below its folder as");
        assertThat(imported()).hasSize(1);
    }

    @Test
    void a_path_that_is_not_there_is_told() {
        assertThat(inkmark.run("post", "import", folder.resolve("gone").toString()))
                .isEqualTo(1);

        assertThat(inkmark.said()).isEqualTo("inkmark: there is no file or folder '" + folder.resolve("gone") + "'\n");
        assertThat(inkmark.opened()).isEmpty();
    }

    @Test
    void a_bar_is_drawn_on_a_terminal_only() throws IOException {
        write("a.md", POST);

        inkmark.at(new TestTerminal().wide(60)).run("post", "import", folder.toString());

        assertThat(inkmark.said()).contains("Importing");
        assertThat(inkmark.printed()).isEqualTo("1 added, 0 updated, 0 unchanged, 0 failed\n");
    }

    private void write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Imported became(Outcome outcome) {
        return new Imported(outcome, List.of());
    }

    private List<ImportPost> imported() {
        var command = ArgumentCaptor.forClass(ImportPost.class);
        verify(posts, atLeastOnce()).importPost(eq(Actor.operator()), command.capture(), any());
        return command.getAllValues();
    }
}
