package org.inkmark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inkmark.domain.post.PostBuilder.aPost;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.inkmark.application.bookmark.ImportBookmarks;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.application.post.BrowsePosts;
import org.inkmark.application.post.ManagePosts;
import org.inkmark.application.user.BrowseUsers;
import org.inkmark.cli.site.SiteChoice;
import org.inkmark.cli.terminal.OutputFailed;
import org.inkmark.cli.terminal.Terminal;
import org.inkmark.domain.AlreadyExists;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.SiteReadOnly;
import org.inkmark.domain.StaleVersion;
import org.inkmark.domain.page.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

class InkmarkCommandTest {
    @TempDir
    Path folder;

    private final CommandLineUnderTest inkmark = new CommandLineUnderTest();

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_has_a_help_that_opens_no_site(List<String> command) {
        var arguments = new ArrayList<>(command);
        arguments.add("--help");

        assertThat(inkmark.run(arguments.toArray(String[]::new))).isZero();

        assertThat(inkmark.printed())
                .startsWith("Usage: inkmark " + String.join(" ", command))
                .contains("--data")
                .contains("--database")
                .doesNotContain("null");
        assertThat(inkmark.said()).isEmpty();
        assertThat(inkmark.opened()).isEmpty();
    }

    static Stream<List<String>> commands() {
        return all(CommandLineUnderTest.commandLine(), List.of());
    }

    private static Stream<List<String>> all(CommandLine command, List<String> path) {
        return Stream.concat(
                path.isEmpty() ? Stream.empty() : Stream.of(path),
                command.getSubcommands().entrySet().stream()
                        .flatMap(sub -> all(
                                sub.getValue(),
                                Stream.concat(path.stream(), Stream.of(sub.getKey()))
                                        .toList())));
    }

    @Test
    void the_version_is_that_of_the_build() {
        assertThat(inkmark.run("--version")).isZero();

        assertThat(inkmark.printed()).matches("Inkmark \\d+\\.\\d+\\.\\d+\\S* \\(Java \\d+\\)\n");
        assertThat(inkmark.opened()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void version_and_help_and_wrong_usage_need_no_site(List<String> command) {
        inkmark.openedBy(choice -> {
            throw new AssertionError("a site was opened");
        });
        for (var option : List.of("--help", "-h", "--surely-no-option")) {
            var arguments = new ArrayList<>(command);
            arguments.add(option);

            assertThat(inkmark.run(arguments.toArray(String[]::new)))
                    .isEqualTo(option.equals("--surely-no-option") ? 2 : 0);
        }
        assertThat(inkmark.run("--version")).isZero();
        assertThat(inkmark.run("-V")).isZero();
        assertThat(inkmark.run("--help")).isZero();
    }

    @Test
    void help_has_colours_on_a_terminal_only_and_none_where_they_are_not_wanted() {
        assertThat(helpAt(new TestTerminal().wide(80))).contains("\u001b[");

        assertThat(helpAt(new TestTerminal())).doesNotContain("\u001b");
        inkmark.with("NO_COLOR", "");
        assertThat(helpAt(new TestTerminal().wide(80))).contains("\u001b[");
        inkmark.with("TERM", "dumb");
        assertThat(helpAt(new TestTerminal().wide(80))).doesNotContain("\u001b");
        inkmark.with("TERM", "xterm-256color").with("NO_COLOR", "1");
        assertThat(helpAt(new TestTerminal().wide(80))).doesNotContain("\u001b");
    }

    @Test
    void help_among_the_messages_has_colours_where_those_go_to_a_terminal() {
        var toAFile = new TestTerminal().wide(80).messagesToAFile();
        assertThat(inkmark.at(toAFile).run("post")).isEqualTo(2);
        assertThat(toAFile.said()).contains("Usage:").doesNotContain("\u001b");

        var terminal = new TestTerminal().wide(80);
        assertThat(inkmark.at(terminal).run("post")).isEqualTo(2);
        assertThat(terminal.said()).contains("Usage:").contains("\u001b[");
    }

    private String helpAt(TestTerminal terminal) {
        assertThat(inkmark.at(terminal).run("post", "list", "--help")).isZero();
        return terminal.printed();
    }

    @Test
    void quiet_leaves_data_and_errors_and_the_exit_code() {
        var quiet = new TestTerminal().wide(80).typing("<!DOCTYPE NETSCAPE-Bookmark-file-1>");
        inkmark.at(quiet);
        when(inkmark.port(ManagePosts.class).write(any(), any()))
                .thenReturn(aPost().slug("a-day").build());
        when(inkmark.port(ImportBookmarks.class).importAll(any(), any(), any()))
                .thenReturn(new ImportBookmarks.Summary(
                        0, 0, 0, List.of(new ImportBookmarks.Failure("x:y", "is no address"))));
        when(inkmark.port(BrowsePosts.class).show(any(), any())).thenThrow(new NotFound("post", "none"));

        assertThat(inkmark.run("site", "set", "title=x", "--quiet")).isZero();
        assertThat(inkmark.run("-q", "site", "rotate-secret", "--yes")).isZero();
        assertThat(quiet.said()).isEmpty();
        assertThat(inkmark.run("post", "add", "--title", "A day", "--author", "alice", "-q"))
                .isZero();
        assertThat(inkmark.run("bookmark", "import", "-", "--user", "alice", "-q"))
                .isEqualTo(1);
        assertThat(inkmark.run("post", "show", "none", "-q")).isEqualTo(1);

        assertThat(quiet.printed()).isEqualTo("a-day\n");
        assertThat(quiet.said()).isEqualTo("x:y: is no address\ninkmark: there is no post 'none'\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "user", "post", "bookmark", "site"})
    void a_command_that_is_not_complete_is_wrong_usage_and_shows_what_there_is(String group) {
        var exit = group.isEmpty() ? inkmark.run() : inkmark.run(group);

        assertThat(exit).isEqualTo(2);
        assertThat(inkmark.printed()).isEmpty();
        assertThat(inkmark.said()).contains("Missing required subcommand").contains("Commands:");
    }

    @ParameterizedTest
    @CsvSource({
        "psot list, There is no command 'psot'; did you mean post?",
        "comletion, There is no command 'comletion'; did you mean completion?",
        "post lst, There is no command 'lst'; did you mean list?",
        "post lsit --author alice, There is no command 'lsit'; did you mean list?",
        "site rotate, There is no command 'rotate'; did you mean rotate-secret?",
        "post list --autor alice, There is no option '--autor'; did you mean --author?",
        "post list --atuhor=alice, There is no option '--atuhor'; did you mean --author?",
        "--versoin, There is no option '--versoin'; did you mean --version?"
    })
    void a_mistyped_command_or_option_is_wrong_usage_and_the_near_one_is_named(String typed, String told) {
        assertThat(inkmark.run(typed.split(" "))).isEqualTo(2);

        assertThat(inkmark.said()).isEqualTo("inkmark: " + told + "\n");
        assertThat(inkmark.opened()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            export | There is no command 'export'
            post xyz | There is no command 'xyz'
            post list --sort x | There is no option '--sort'
            post list surplus | 'surplus' is more than inkmark post list takes
            post show a b c | 'b' is more than inkmark post show takes
            """, quoteCharacter = '"')
    void where_none_is_near_none_is_named(String typed, String told) {
        assertThat(inkmark.run(typed.split(" "))).isEqualTo(2);

        assertThat(inkmark.said().lines()).first().isEqualTo("inkmark: " + told);
        assertThat(inkmark.said()).doesNotContain("did you mean");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            post list --state gone | must be one of draft, scheduled, published, not 'gone'
            post list --format xml | must be one of table, json, csv, not 'xml'
            completion fish | must be one of bash, zsh, not 'fish'
            """, quoteCharacter = '"')
    void a_word_that_is_none_of_a_few_is_told_those(String typed, String told) {
        assertThat(inkmark.run(typed.split(" "))).isEqualTo(2);

        assertThat(inkmark.said()).contains(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "post list --limit x                    | Invalid value for option '--limit': 'x' is not a whole number",
                "post list --limit 1.5                  | Invalid value for option '--limit': '1.5' is not a whole number",
                "post list --limit 99999999999999999999 | Invalid value for option '--limit': '99999999999999999999' is too long a number",
                "db upgrade --to x                      | Invalid value for option '--to': 'x' is not a whole number",
                "db upgrade --to -9999999999            | Invalid value for option '--to': '-9999999999' is too long a number"
            })
    void what_is_no_number_is_told_without_the_types_of_java(String typed, String told) {
        assertThat(inkmark.run(typed.split(" "))).isEqualTo(2);

        assertThat(inkmark.said()).startsWith("inkmark: " + told);
    }

    @ParameterizedTest
    @CsvSource({"backup, FILE", "restore, FILE", "post import --author alice, PATH"})
    void a_file_without_a_name_is_wrong_usage(String command, String label) {
        var arguments = new ArrayList<>(List.of(command.split(" ")));
        arguments.add("");

        assertThat(inkmark.run(arguments.toArray(String[]::new))).isEqualTo(2);

        assertThat(inkmark.said())
                .startsWith("inkmark: Invalid value for " + label + ": the name of a file is missing\n");
        assertThat(inkmark.opened()).isEmpty();
    }

    @Test
    void such_words_are_read_in_any_case() {
        assertThat(inkmark.run("post", "list", "--state", "Draft", "--format", "JSON"))
                .isZero();
    }

    @Test
    void control_characters_in_an_argument_come_back_harmless() {
        inkmark.run("post", "list", "--state", "\u001b[31mred\u0007");

        assertThat(inkmark.said()).contains("·[31mred·").doesNotContain("\u001b");
    }

    @Test
    void the_site_is_named_by_options_before_or_behind_the_command() {
        inkmark.run("--data", "/srv/a", "user", "show", "alice");
        inkmark.run("user", "--data", "/srv/b", "show", "alice", "--database", "postgresql://db/blog");

        assertThat(inkmark.opened())
                .containsExactly(
                        new SiteChoice(Path.of("/srv/a"), Optional.empty(), SiteChoice.Aim.SITE),
                        new SiteChoice(Path.of("/srv/b"), Optional.of("postgresql://db/blog"), SiteChoice.Aim.SITE));
        assertThat(inkmark.stillOpen()).isZero();
    }

    @Test
    void the_site_is_named_by_the_environment() {
        inkmark.with("INKMARK_DATA", "/srv/a").with("INKMARK_DATABASE_URL", "mysql://db/blog");

        inkmark.run("user", "show", "alice");
        inkmark.run("user", "show", "alice", "--data", "b");

        assertThat(inkmark.opened())
                .containsExactly(
                        new SiteChoice(Path.of("/srv/a"), Optional.of("mysql://db/blog"), SiteChoice.Aim.SITE),
                        new SiteChoice(Path.of("b"), Optional.of("mysql://db/blog"), SiteChoice.Aim.SITE));
    }

    @Test
    void without_anything_the_site_is_in_the_folder_data() {
        inkmark.with("INKMARK_DATA", "").run("user", "show", "alice");

        assertThat(inkmark.opened())
                .containsExactly(new SiteChoice(Path.of("./data"), Optional.empty(), SiteChoice.Aim.SITE));
    }

    @Test
    void a_further_subcommand_is_told_its_site_too() {
        var serve = new Serve();

        assertThat(CommandLineUnderTest.commandLine(serve).execute("serve", "--data", "/srv/a"))
                .isZero();

        assertThat(serve.inkmark.site().choice(SiteChoice.Aim.SITE_OR_NEW_ONE))
                .isEqualTo(new SiteChoice(Path.of("/srv/a"), Optional.empty(), SiteChoice.Aim.SITE_OR_NEW_ONE));
    }

    @Command(name = "serve")
    private static final class Serve implements Runnable {
        @ParentCommand
        private InkmarkCommand inkmark;

        @Override
        public void run() {}
    }

    @Test
    void no_site_is_told_in_one_line() {
        inkmark.openedBy(choice -> {
            throw new DatabaseUnusable("no site at " + choice.data().toAbsolutePath() + "; --data DIR names another");
        });

        assertThat(inkmark.run("post", "list", "--data", "/srv/none")).isEqualTo(1);

        assertThat(inkmark.said()).isEqualTo("inkmark: no site at /srv/none; --data DIR names another\n");
        assertThat(inkmark.printed()).isEmpty();
    }

    @Test
    void what_a_container_wrapped_is_told_as_it_was_meant() {
        inkmark.openedBy(choice -> {
            throw new IllegalStateException("Error instantiating bean", new DatabaseUnusable("the database is newer"));
        });

        assertThat(inkmark.run("post", "list")).isEqualTo(1);

        assertThat(inkmark.said()).isEqualTo("inkmark: the database is newer\n");
    }

    @ParameterizedTest
    @MethodSource("domainErrors")
    void each_error_of_the_domain_is_its_message_and_exit_code_1(RuntimeException error, String told) {
        when(inkmark.port(BrowsePosts.class).show(any(), any())).thenThrow(error);

        assertThat(inkmark.run("post", "show", "x")).isEqualTo(1);

        assertThat(inkmark.said()).isEqualTo(told);
        assertThat(inkmark.printed()).isEmpty();
        assertThat(inkmark.stillOpen()).isZero();
    }

    static Stream<Arguments> domainErrors() {
        return Stream.of(
                Arguments.of(new NotFound("post", "x\u001b[2J"), "inkmark: there is no post 'x·[2J'\n"),
                Arguments.of(new AlreadyExists("slug", "x"), "inkmark: slug 'x' is already taken\n"),
                Arguments.of(
                        new NotAllowed("the last enabled ADMIN cannot be removed"),
                        "inkmark: the last enabled ADMIN cannot be removed\n"),
                Arguments.of(new SiteReadOnly(), """
                        inkmark: the site is read-only while it moves
                        Once it has moved, use its new database; only if it is to stay here: inkmark site set read_only=false
                        """),
                Arguments.of(
                        new StaleVersion("post", "x"),
                        "inkmark: post 'x' was changed by somebody else in the meantime; look at it and try again\n"),
                Arguments.of(
                        new InvalidValue(List.of(
                                new InvalidValue.Violation("title", "is missing"),
                                new InvalidValue.Violation("slug", "is missing"))),
                        """
                        inkmark: title is missing
                        inkmark: slug is missing
                        """));
    }

    @Test
    void what_nobody_foresaw_gets_an_id_and_its_stack_goes_into_the_log() throws IOException {
        when(inkmark.port(BrowsePosts.class).show(any(), any())).thenThrow(new IllegalStateException("oops"));

        assertThat(inkmark.run("post", "show", "x", "--data", folder.toString()))
                .isEqualTo(1);

        var log = folder.resolve("log/commands.log");
        assertThat(inkmark.said())
                .matches("inkmark: something unexpected happened; look for [0-9a-f]{8} in " + log + "\n");
        var id = inkmark.said().replaceFirst("(?s).*look for (\\S+) in.*", "$1");
        assertThat(Files.readString(log))
                .startsWith(CommandLineUnderTest.NOW + " " + id + " java.lang.IllegalStateException: oops")
                .contains("at org.inkmark");
    }

    @Test
    void what_failed_is_one_line_of_the_log_whatever_stands_in_it() throws IOException {
        var nasty = "a\r\nb\u001b[31m\u2028c\u0085d\u009b\u007f";
        when(inkmark.port(BrowsePosts.class).show(any(), any())).thenThrow(new IllegalStateException(nasty));

        inkmark.run("post", "show", "x", "--data", folder.toString());
        inkmark.run("post", "show", "x", "--data", folder.toString());

        assertThat(Files.readString(folder.resolve("log/commands.log")))
                .matches("(\\P{Cc}+ java\\.lang\\.IllegalStateException: a \\| b·\\[31m \\| c \\| d··\\P{Cc}+\n){2}");
    }

    @Test
    void the_log_is_its_owners_alone_and_begins_anew_before_it_grows_too_long() throws IOException {
        when(inkmark.port(BrowsePosts.class).show(any(), any())).thenThrow(new IllegalStateException("oops"));
        var log = folder.resolve("log/commands.log");

        inkmark.run("post", "show", "x", "--data", folder.toString());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log.getParent())))
                .isEqualTo("rwx------");
        Files.writeString(log, "x".repeat(1024 * 1024), StandardOpenOption.APPEND);
        inkmark.run("post", "show", "x", "--data", folder.toString());

        assertThat(log).content().contains("oops").hasSizeLessThan(1024 * 1024);
        assertThat(log.resolveSibling("commands.log.old")).content().hasSizeGreaterThan(1024 * 1024);
    }

    @Test
    void a_log_that_cannot_be_written_is_told() throws IOException {
        when(inkmark.port(BrowsePosts.class).show(any(), any())).thenThrow(new IllegalStateException("oops"));
        Files.createFile(folder.resolve("log"));

        assertThat(inkmark.run("post", "show", "x", "--data", folder.toString()))
                .isEqualTo(1);

        assertThat(inkmark.said().lines())
                .singleElement()
                .asString()
                .contains("IllegalStateException: oops", folder.resolve("log/commands.log") + " cannot be written");
    }

    @Test
    void an_error_of_the_jvm_is_told_in_one_line_too() {
        when(inkmark.port(BrowsePosts.class).show(any(), any())).thenThrow(new StackOverflowError());

        assertThat(inkmark.run(
                        "post", "show", "x", "--data", folder.resolve("none").toString()))
                .isEqualTo(1);

        assertThat(inkmark.said().lines()).singleElement().asString().contains("StackOverflowError");
    }

    @Test
    void a_log_makes_no_data_folder() {
        when(inkmark.port(BrowsePosts.class).show(any(), any())).thenThrow(new IllegalStateException("oops"));
        var none = folder.resolve("none");

        assertThat(inkmark.run("post", "show", "x", "--data", none.toString())).isEqualTo(1);

        assertThat(inkmark.said())
                .isEqualTo("inkmark: something unexpected happened: java.lang.IllegalStateException: oops\n");
        assertThat(none).doesNotExist();
    }

    @Test
    void a_reader_that_has_seen_enough_is_no_failure() {
        assertThat(printingTo("Broken pipe", true)).isZero();
        assertThat(printingTo("Broken pipe", false)).isZero();
        assertThat(inkmark.said()).isEmpty();
    }

    @Test
    void a_full_disk_is_a_failure() {
        assertThat(printingTo("No space left on device", true)).isEqualTo(1);
        assertThat(printingTo("No space left on device", false)).isEqualTo(1);
        assertThat(inkmark.said()).isEqualTo("inkmark: cannot write the output: No space left on device\n".repeat(2));
    }

    /** Lists users to an output that fails, and gives the exit code. */
    private int printingTo(String failure, boolean atOnce) {
        var terminal = mock(
                Terminal.class, invocation -> switch (invocation.getMethod().getName()) {
                    case "out" -> new FailingWriter(failure, atOnce);
                    case "err" -> new PrintWriter(inkmark.errors(), true);
                    case "canAsk" -> false;
                    case "width", "messageWidth" -> OptionalInt.empty();
                    default -> null;
                });
        when(inkmark.port(BrowseUsers.class).list(any(), any(), any()))
                .thenReturn(new Page<>(List.of(), Optional.empty(), Optional.empty()));
        return inkmark.run(terminal, "user", "list");
    }

    private static final class FailingWriter extends Writer {
        private final String failure;
        private final boolean atOnce;

        /** @param atOnce or only when flushed */
        FailingWriter(String failure, boolean atOnce) {
            this.failure = failure;
            this.atOnce = atOnce;
        }

        @Override
        public void write(char[] text, int offset, int length) {
            if (atOnce) {
                flush();
            }
        }

        @Override
        public void flush() {
            throw new OutputFailed(new IOException(failure));
        }

        @Override
        public void close() {}
    }
}
