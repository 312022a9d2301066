package org.inkmark.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator does in a terminal, with no server running and with one. */
final class TerminalJourneyTest {

    @TempDir
    private Path folder;

    private Terminal terminal;

    @BeforeEach
    void aDataFolderThatIsNotThereYet() {
        terminal = new Terminal(folder.resolve("data"));
    }

    @Test
    void a_command_in_a_folder_without_a_site_says_where_it_looked_and_makes_none() {
        var result = terminal.run("post", "list");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err())
                .contains("no site at " + terminal.data().toAbsolutePath())
                .contains("--data")
                .doesNotContain("Exception");
        assertThat(result.out()).isEmpty();
        assertThat(terminal.data()).doesNotExist();
    }

    @Test
    void a_post_is_written_listed_renamed_and_deleted() {
        terminal.addUser("alice", "AUTHOR");

        terminal.runWithInput("Hello *world*", "post", "add", "-", "--title", "A day", "--author", "alice", "--publish")
                .succeeded();
        assertThat(terminal.run("post", "list", "--format", "json").succeeded().out())
                .contains("\"slug\":\"a-day\"");
        terminal.run("post", "edit", "a-day", "--slug", "the-day").succeeded();
        assertThat(terminal.run("post", "show", "a-day").succeeded().out()).contains("the-day");
        assertThat(terminal.run("post", "delete", "the-day", "--yes").exitCode())
                .isZero();

        var gone = terminal.run("post", "show", "the-day");
        assertThat(gone.exitCode()).isEqualTo(1);
        assertThat(gone.err()).contains("there is no post 'the-day'");
    }

    @Test
    void a_too_long_title_is_refused_with_field_limit_and_value_and_nothing_is_kept() {
        terminal.addUser("alice", "AUTHOR");

        var refused = terminal.runWithInput("x", "post", "add", "-", "--title", "x".repeat(201), "--author", "alice");

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("title must have 1 to 200 characters, not 201");
        assertThat(terminal.run("post", "list", "--format", "json").succeeded().out())
                .isEqualToIgnoringWhitespace("[]");
    }

    @Test
    void an_imported_folder_is_known_again() throws IOException {
        terminal.addUser("alice", "AUTHOR");
        var posts = Files.createDirectory(folder.resolve("_posts"));
        for (var day = 1; day <= 5; day++) {
            Files.writeString(
                    posts.resolve("2020-01-0" + day + "-day-" + day + ".md"),
                    "---\ntitle: Day %d\ncategory: diary\nredirect_from: /old/%d/\n---\nText %d\n"
                            .formatted(day, day, day));
        }
        Files.writeString(posts.resolve("2020-02-01-broken.md"), "---\ntitle: [\n---\n");

        var first = terminal.run("post", "import", posts.toString(), "--author", "alice");
        assertThat(first.exitCode()).isEqualTo(1);
        assertThat(first.err()).contains("2020-02-01-broken.md");
        assertThat(terminal.run("post", "list", "--tag", "diary", "--format", "csv")
                        .succeeded()
                        .out()
                        .lines())
                .hasSize(6);

        Files.delete(posts.resolve("2020-02-01-broken.md"));
        Files.writeString(posts.resolve("2020-01-01-day-1.md"), "---\ntitle: Day one\ncategory: diary\n---\nText\n");
        var second = terminal.run("post", "import", posts.toString(), "--author", "alice")
                .succeeded();
        assertThat(second.out() + second.err()).containsPattern("unchanged\\W+4|4 unchanged");
    }

    @Test
    void bookmarks_that_were_exported_and_imported_elsewhere_are_exported_the_same() throws IOException {
        terminal.addUser("alice", "AUTHOR");
        terminal.run(
                        "bookmark",
                        "add",
                        "https://example.org/a b",
                        "--user",
                        "alice",
                        "--title",
                        "Á <b>",
                        "--tag",
                        "c++")
                .succeeded();
        terminal.run("bookmark", "add", "https://example.org/", "--user", "alice", "--note", "two\nlines", "--public")
                .succeeded();
        var exported = folder.resolve("bookmarks.html");
        terminal.run("bookmark", "export", exported.toString(), "--user", "alice")
                .succeeded();

        var elsewhere = new Terminal(folder.resolve("elsewhere"));
        elsewhere.addUser("alice", "AUTHOR");
        elsewhere
                .run("bookmark", "import", exported.toString(), "--user", "alice")
                .succeeded();

        assertThat(elsewhere
                        .run("bookmark", "export", "-", "--user", "alice")
                        .succeeded()
                        .out())
                .isEqualTo(Files.readString(exported));
    }

    @Test
    void the_last_admin_cannot_be_deleted() {
        terminal.addUser("boss", "ADMIN");

        var refused = terminal.run("user", "delete", "boss", "--with-everything", "--yes");

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("last enabled ADMIN");
    }

    @Test
    void commands_work_while_the_server_runs_on_the_same_folder() throws Exception {
        terminal.addUser("alice", "AUTHOR");
        try (var server = RunningServer.start(terminal)) {
            terminal.runWithInput(
                            "Seen at once", "post", "add", "-", "--title", "News", "--author", "alice", "--publish")
                    .succeeded();

            assertThat(new Visitor(server).visit("/").page().text()).contains("News");
        }
    }
}
