package org.inkmark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inkmark.domain.bookmark.BookmarkBuilder.aBookmark;
import static org.inkmark.domain.post.PostBuilder.aPost;
import static org.inkmark.domain.user.UserBuilder.aUser;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.inkmark.application.audit.BrowseAudit;
import org.inkmark.application.bookmark.BookmarkView;
import org.inkmark.application.bookmark.BrowseBookmarks;
import org.inkmark.application.post.BrowsePosts;
import org.inkmark.application.post.PostView;
import org.inkmark.application.user.BrowseUsers;
import org.inkmark.application.user.BrowseUsers.Possessions;
import org.inkmark.domain.audit.AuditAction;
import org.inkmark.domain.audit.AuditEvent;
import org.inkmark.domain.audit.AuditThing;
import org.inkmark.domain.audit.Deed;
import org.inkmark.domain.audit.Origin;
import org.inkmark.domain.page.Page;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Byline;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.Username;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** docs/cli.md says what is true. */
class CliDocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/cli.md");
    private static final Pattern SYNOPSIS = Pattern.compile(
            "(?m)^inkmark (completion|backup|restore|(?:user|post|bookmark|site|audit|mail|db) [a-z-]+)(.*)$");
    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");
    private static final Set<String> FOR_ALL = Set.of("--config", "--data", "--database", "--quiet", "--help");
    private static final Byline ALICE = new Byline(new Username("alice"), "Alice", Role.AUTHOR);

    private final CommandLineUnderTest inkmark = new CommandLineUnderTest();

    @Test
    void every_command_stands_there_with_its_options_and_no_other() throws IOException {
        var documented = SYNOPSIS.matcher(Files.readString(DOCUMENT))
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> options(found.group(2))));

        assertThat(documented).isEqualTo(commands());
    }

    @ParameterizedTest
    @CsvSource({"user, A user", "post, A post", "bookmark, A bookmark"})
    void every_field_stands_there_in_its_order(String kind, String heading) throws IOException {
        somethingOfEach();
        var rows = rows(heading);

        assertThat(inkmark.run(kind, "list", "--format", "json")).isZero();
        assertThat(fieldNames(inkmark.printed()))
                .isEqualTo(rows.stream()
                        .filter(row -> !row.contains("only in `show`"))
                        .map(CliDocumentTest::name)
                        .toList());

        var show = new TestTerminal();
        var arguments = kind.equals("bookmark")
                ? new String[] {kind, "show", "x", "--user", "alice", "--format", "json"}
                : new String[] {kind, "show", "x", "--format", "json"};
        assertThat(inkmark.at(show).run(arguments)).isZero();
        assertThat(fieldNames(show.printed()))
                .isEqualTo(rows.stream().map(CliDocumentTest::name).toList());
    }

    @Test
    void every_field_of_an_event_stands_there_in_its_order() throws IOException {
        var deed = new Deed(Actor.operator(), AuditAction.SITE_BACKED_UP, AuditThing.site());
        when(inkmark.port(BrowseAudit.class).list(any(), any(), any()))
                .thenReturn(page(AuditEvent.of(1, Instant.EPOCH, deed, new Origin.CommandLine("root"))));

        assertThat(inkmark.run("audit", "list", "--format", "json")).isZero();

        assertThat(fieldNames(inkmark.printed()))
                .isEqualTo(rows("An event").stream().map(CliDocumentTest::name).toList());
    }

    @Test
    void every_action_stands_there() throws IOException {
        var text = Files.readString(Path.of("../docs/audit.md"));

        assertThat(rows(text, "What is recorded").stream().flatMap(row -> names(row).stream()))
                .containsExactlyElementsOf(Arrays.stream(AuditAction.values())
                        .map(AuditAction::label)
                        .toList());
    }

    @Test
    void every_setting_stands_there_in_its_order() throws IOException {
        assertThat(inkmark.run("site", "show", "--format", "json")).isZero();

        assertThat(rows("The site").stream().map(CliDocumentTest::name))
                .containsExactlyElementsOf(fieldNames(inkmark.printed()));
    }

    private void somethingOfEach() {
        var alice = aUser().named("alice").build();
        var users = inkmark.port(BrowseUsers.class);
        when(users.list(any(), any(), any())).thenReturn(page(alice));
        when(users.show(any(), any())).thenReturn(alice);
        when(users.possessions(any(), any())).thenReturn(new Possessions(1, 2));
        var post = new PostView(aPost().tagged("a").build(), ALICE);
        when(inkmark.port(BrowsePosts.class).list(any(), any(), any())).thenReturn(page(post));
        when(inkmark.port(BrowsePosts.class).show(any(), any())).thenReturn(post);
        var bookmark = new BookmarkView(aBookmark().tagged("a").build(), ALICE);
        when(inkmark.port(BrowseBookmarks.class).list(any(), any(), any())).thenReturn(page(bookmark));
        when(inkmark.port(BrowseBookmarks.class).show(any(), any(), any())).thenReturn(bookmark);
    }

    private static <T> Page<T> page(T item) {
        return new Page<>(List.of(item), Optional.empty(), Optional.empty());
    }

    private static Map<String, Set<String>> commands() {
        var root = CommandLineUnderTest.commandLine();
        var commands = new TreeMap<String, Set<String>>();
        root.getSubcommands().forEach((group, line) -> {
            if (line.getSubcommands().isEmpty()) {
                commands.put(group, options(line));
            }
            line.getSubcommands().forEach((name, command) -> commands.put(group + " " + name, options(command)));
        });
        return commands;
    }

    private static Set<String> options(CommandLine command) {
        return command.getCommandSpec().options().stream()
                .map(OptionSpec::longestName)
                .filter(name -> !FOR_ALL.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@code --no-to-read} is the other side of {@code --to-read}. */
    private static Set<String> options(String synopsis) {
        return OPTION.matcher(synopsis)
                .results()
                .map(found -> found.group().replace("--no-", "--"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The rows of the table below a heading. */
    private static List<String> rows(String heading) throws IOException {
        return rows(Files.readString(DOCUMENT), heading);
    }

    private static List<String> rows(String text, String heading) {
        var section =
                text.substring(text.indexOf("\n### " + heading + "\n") + 1).split("\n#", 2)[0];
        return Arrays.stream(section.split("\n"))
                .filter(line -> line.startsWith("| `"))
                .toList();
    }

    /** All that stand in the first column. */
    private static List<String> names(String row) {
        return Pattern.compile("`(\\w+)`")
                .matcher(row.split("\\|", 3)[1])
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String name(String row) {
        return row.replaceFirst("^\\| `([\\w-]+)`.*$", "$1");
    }

    private static List<String> fieldNames(String json) throws IOException {
        var names = new ArrayList<String>();
        try (var parser = new JsonFactory().createParser(json)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    names.add(parser.currentName());
                }
            }
        }
        return names;
    }
}
