package org.inkmark.cli.bookmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inkmark.domain.bookmark.BookmarkBuilder.aBookmark;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.inkmark.application.bookmark.AddBookmark;
import org.inkmark.application.bookmark.BookmarkQuery;
import org.inkmark.application.bookmark.BookmarkView;
import org.inkmark.application.bookmark.BrowseBookmarks;
import org.inkmark.application.bookmark.EditBookmark;
import org.inkmark.application.bookmark.ExportBookmarks;
import org.inkmark.application.bookmark.ImportBookmark;
import org.inkmark.application.bookmark.ImportBookmarks;
import org.inkmark.application.bookmark.ImportBookmarks.Failure;
import org.inkmark.application.bookmark.ImportBookmarks.Summary;
import org.inkmark.application.bookmark.ManageBookmarks;
import org.inkmark.cli.CommandLineUnderTest;
import org.inkmark.cli.TestTerminal;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.bookmark.Bookmark;
import org.inkmark.domain.bookmark.Visibility;
import org.inkmark.domain.page.Page;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Byline;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.Username;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.ArgumentCaptor;

class BookmarkCommandsTest {
    private static final Actor OPERATOR = Actor.operator();
    private static final Byline ALICE = new Byline(new Username("alice"), "Alice", Role.AUTHOR);
    private static final String ADDRESS = "https://example.org/a";

    @TempDir
    Path folder;

    private final CommandLineUnderTest inkmark = new CommandLineUnderTest();
    private final ManageBookmarks manage = inkmark.port(ManageBookmarks.class);
    private final BrowseBookmarks browse = inkmark.port(BrowseBookmarks.class);
    private final ExportBookmarks exports = inkmark.port(ExportBookmarks.class);
    private final ImportBookmarks imports = inkmark.port(ImportBookmarks.class);

    @Test
    void a_bookmark_is_added_private_unless_said_otherwise() {
        when(manage.add(any(), any())).thenReturn(aBookmark().at(ADDRESS).build());

        assertThat(inkmark.run("bookmark", "add", ADDRESS, "--user", "alice")).isZero();
        assertThat(inkmark.run(
                        "bookmark",
                        "add",
                        ADDRESS,
                        "--user=alice",
                        "--title=T",
                        "--note=N",
                        "--tag=x",
                        "--public",
                        "--to-read"))
                .isZero();

        verify(manage)
                .add(
                        OPERATOR,
                        new AddBookmark(Optional.of("alice"), ADDRESS, "", "", List.of(), Visibility.PRIVATE, false));
        verify(manage)
                .add(
                        OPERATOR,
                        new AddBookmark(
                                Optional.of("alice"), ADDRESS, "T", "N", List.of("x"), Visibility.PUBLIC, true));
        assertThat(inkmark.said()).startsWith("Added bookmark " + ADDRESS + ".\n");
    }

    @Test
    void bookmarks_are_listed_by_what_was_asked_for() {
        when(browse.list(any(), any(), any()))
                .thenReturn(page(aBookmark().at(ADDRESS).noting("one\ntwo").build()));

        var exit = inkmark.run(
                "bookmark", "list", "--user", "alice", "--tag", "x", "--private", "--to-read", "--format", "json");

        assertThat(exit).isZero();
        verify(browse)
                .list(
                        eq(OPERATOR),
                        eq(new BookmarkQuery(
                                Optional.of("alice"),
                                Optional.of("x"),
                                Optional.of(Visibility.PRIVATE),
                                Optional.of(true),
                                Optional.empty())),
                        any());
        assertThat(inkmark.printed())
                .contains("\"visibility\":\"private\",\"toRead\":false")
                .contains("\"note\":\"one\\ntwo\"");
    }

    @Test
    void without_a_user_everybodys_are_listed() {
        when(browse.list(any(), any(), any())).thenReturn(page());

        assertThat(inkmark.run("bookmark", "list")).isZero();

        verify(browse).list(eq(OPERATOR), eq(BookmarkQuery.all()), any());
    }

    @Test
    void public_and_private_together_are_wrong_usage() {
        assertThat(inkmark.run("bookmark", "list", "--public", "--private")).isEqualTo(2);
    }

    @Test
    void a_bookmark_is_shown() {
        when(browse.show(OPERATOR, "alice", ADDRESS))
                .thenReturn(new BookmarkView(aBookmark().at(ADDRESS).build(), ALICE));

        assertThat(inkmark.run("bookmark", "show", ADDRESS, "--user", "alice")).isZero();

        assertThat(inkmark.printed()).startsWith("address:    " + ADDRESS + "\n");
    }

    @Test
    void a_bookmark_is_edited_in_what_is_named() {
        when(manage.edit(any(), any(), any(), any()))
                .thenReturn(aBookmark().at(ADDRESS).build());

        assertThat(inkmark.run("bookmark", "edit", ADDRESS, "--user", "alice", "--public", "--no-to-read"))
                .isZero();
        assertThat(inkmark.run("bookmark", "edit", ADDRESS, "--user", "alice", "--to-read", "--title", "T"))
                .isZero();

        verify(manage).edit(OPERATOR, "alice", ADDRESS, edit(Optional.empty(), Optional.of(Visibility.PUBLIC), false));
        verify(manage).edit(OPERATOR, "alice", ADDRESS, edit(Optional.of("T"), Optional.empty(), true));
    }

    @Test
    void an_edit_of_nothing_is_wrong_usage() {
        assertThat(inkmark.run("bookmark", "edit", ADDRESS, "--user", "alice")).isEqualTo(2);
        verifyNoInteractions(manage);
    }

    @Test
    void deleting_asks() {
        when(browse.show(OPERATOR, "alice", ADDRESS))
                .thenReturn(new BookmarkView(aBookmark().at(ADDRESS).titled("T").build(), ALICE));
        var terminal = new TestTerminal().answering("yes");

        assertThat(inkmark.at(terminal).run("bookmark", "delete", ADDRESS, "--user", "alice"))
                .isZero();

        assertThat(terminal.questions()).containsExactly("Delete bookmark " + ADDRESS + ", 'T', of user alice? [y/N] ");
        verify(manage).delete(OPERATOR, "alice", ADDRESS);
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_real_file_is_imported_and_summed_up() {
        when(imports.importAll(any(), any(), anyList())).thenReturn(new Summary(20, 1, 0, List.of()));

        var exit =
                inkmark.run("bookmark", "import", "src/test/resources/bookmarks/firefox_nested.htm", "--user", "alice");

        assertThat(exit).isZero();
        ArgumentCaptor<List<ImportBookmark>> imported = ArgumentCaptor.forClass(List.class);
        verify(imports).importAll(eq(OPERATOR), eq("alice"), imported.capture());
        assertThat(imported.getValue()).hasSize(21);
        assertThat(inkmark.printed()).isEqualTo("20 added, 1 merged, 0 unchanged, 3 skipped, 0 failed\n");
    }

    @Test
    void what_cannot_be_kept_is_told_and_is_a_failure() {
        inkmark.at(new TestTerminal().typing("<DL><DT><A HREF='https://a b/'>x</A></DL>"));
        when(imports.importAll(any(), any(), anyList()))
                .thenReturn(new Summary(0, 0, 0, List.of(new Failure("https://a b/\u001b", "address must be"))));

        assertThat(inkmark.run("bookmark", "import", "-", "--user", "alice")).isEqualTo(1);

        assertThat(inkmark.said()).isEqualTo("https://a b/·: address must be\n");
        assertThat(inkmark.printed()).isEqualTo("0 added, 0 merged, 0 unchanged, 0 skipped, 1 failed\n");
    }

    @Test
    void another_file_opens_no_site() {
        inkmark.at(new TestTerminal().typing("{}"));

        assertThat(inkmark.run("bookmark", "import", "-", "--user", "alice")).isEqualTo(1);

        assertThat(inkmark.said()).contains("is no bookmark file");
        assertThat(inkmark.opened()).isEmpty();
        verify(imports, never()).importAll(any(), any(), anyList());
    }

    @Test
    void an_export_goes_to_standard_output_or_a_file() throws IOException {
        when(exports.exportAll(OPERATOR, "alice"))
                .thenAnswer(
                        _ -> Stream.of(aBookmark().at(ADDRESS).titled("1 < 2").build()));
        var file = folder.resolve("bookmarks.html");

        assertThat(inkmark.run("bookmark", "export", "--user", "alice")).isZero();
        assertThat(inkmark.run("bookmark", "export", file.toString(), "--user", "alice"))
                .isZero();

        assertThat(inkmark.printed())
                .startsWith("<!DOCTYPE NETSCAPE-Bookmark-file-1>\n")
                .contains("    <DT><A HREF=\"https://example.org/a\" ADD_DATE=\"1767254400\" PRIVATE=\"1\""
                        + " TOREAD=\"0\">1 &lt; 2</A>\n");
        assertThat(file).hasContent(inkmark.printed());
        assertThat(inkmark.said()).isEqualTo("Wrote '" + file + "'.\n");
        inkmark.run("bookmark", "export", file.toString(), "--user", "alice");
        assertThat(inkmark.said()).endsWith("Replaced '" + file + "'.\n");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void on_a_terminal_an_export_is_harmless() {
        when(exports.exportAll(any(), any()))
                .thenReturn(Stream.of(aBookmark().noting("\u001b[31m \u009b31m").build()));

        inkmark.at(new TestTerminal().wide(80)).run("bookmark", "export", "--user", "alice");

        assertThat(inkmark.printed()).contains("<DD>&#27;[31m ·31m\n");
    }

    @Test
    void an_export_that_fails_leaves_the_file_as_it_was() throws IOException {
        var file = Files.writeString(folder.resolve("bookmarks.html"), "before");
        when(exports.exportAll(any(), any())).thenThrow(new NotFound("user", "alice"));

        assertThat(inkmark.run("bookmark", "export", file.toString(), "--user", "alice"))
                .isEqualTo(1);

        assertThat(file).hasContent("before");
    }

    @Test
    void a_folder_that_is_not_there_is_told() {
        when(exports.exportAll(any(), any())).thenReturn(Stream.empty());
        var file = folder.resolve("none/bookmarks.html");

        assertThat(inkmark.run("bookmark", "export", file.toString(), "--user", "alice"))
                .isEqualTo(1);

        assertThat(inkmark.said()).isEqualTo("inkmark: cannot write '" + file + "': there is no such file or folder\n");
    }

    private static EditBookmark edit(Optional<String> title, Optional<Visibility> visibility, boolean toRead) {
        return new EditBookmark(
                OptionalLong.empty(),
                Optional.empty(),
                title,
                Optional.empty(),
                Optional.empty(),
                visibility,
                Optional.of(toRead));
    }

    private static Page<BookmarkView> page(Bookmark... bookmarks) {
        var views =
                Stream.of(bookmarks).map(each -> new BookmarkView(each, ALICE)).toList();
        return new Page<>(views, Optional.empty(), Optional.empty());
    }
}
