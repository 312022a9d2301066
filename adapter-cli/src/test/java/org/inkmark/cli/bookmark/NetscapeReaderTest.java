package org.inkmark.cli.bookmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.inkmark.application.bookmark.ImportBookmark;
import org.inkmark.cli.terminal.CommandFailed;
import org.inkmark.domain.bookmark.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetscapeReaderTest {
    @ParameterizedTest
    @CsvSource({
        "chromium_flat.htm, 9, 0",
        "delicious.htm, 5, 0",
        "firefox_nested.htm, 21, 3",
        // its second link stands in the description of the first
        "netscape_extended.htm, 1, 0"
    })
    void the_files_of_real_programs_are_read(String file, int bookmarks, int skipped) throws IOException {
        var content = NetscapeReader.read(real(file), file);

        assertThat(content.bookmarks()).hasSize(bookmarks);
        assertThat(content.skipped()).isEqualTo(skipped);
        assertThat(content.bookmarks()).allSatisfy(bookmark -> {
            assertThat(bookmark.title()).isNotBlank();
            assertThat(bookmark.addedAt()).isPresent();
        });
    }

    @Test
    void folders_become_tags_but_not_the_browsers_own() throws IOException {
        var bookmarks =
                NetscapeReader.read(real("firefox_nested.htm"), "firefox").bookmarks();

        assertThat(tagsOf(bookmarks, "http://xkcd.com/1332/")).startsWith("Comics", "xkcd");
        assertThat(tagsOf(bookmarks, "https://github.com/kafene/netscape-bookmark-parser"))
                .startsWith("Dev", "PHP");
        assertThat(tagsOf(bookmarks, "http://hginit.com/")).startsWith("Dev", "hg", "mercurial");
        assertThat(tagsOf(bookmarks, "https://www.mozilla.org/en-US/firefox/central/"))
                .isEmpty();
        assertThat(bookmarks)
                .extracting(ImportBookmark::note)
                .contains("The blog relating the daily life of web agency developers");
    }

    @Test
    void a_link_in_a_description_is_part_of_it() throws IOException {
        var bookmark = NetscapeReader.read(real("netscape_extended.htm"), "shaarli")
                .bookmarks()
                .getFirst();

        assertThat(bookmark.note())
                .startsWith("For 10 years, a rogue fishing vessel")
                .endsWith("got away.\n<http://localhost.localdomain:8083/Shaarli/?JVvqCA>");
        assertThat(bookmark.tags()).containsExactly("story", "oceans");
        assertThat(bookmark.visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(bookmark.addedAt()).contains(Instant.ofEpochSecond(1591451445));
    }

    @Test
    void a_bookmark_is_private_unless_the_file_says_otherwise() {
        assertThat(only("<A HREF='https://a.example/'>A</A>").visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(only("<A HREF='https://a.example/' PRIVATE='0'>A</A>").visibility())
                .isEqualTo(Visibility.PUBLIC);
        assertThat(only("<A HREF='https://a.example/' PRIVATE='1'>A</A>").visibility())
                .isEqualTo(Visibility.PRIVATE);
    }

    @Test
    void to_read_is_a_mark_or_a_tag() {
        assertThat(only("<A HREF='https://a.example/' TOREAD='1'>A</A>").toRead())
                .isTrue();
        assertThat(only("<A HREF='https://a.example/' TOREAD='0' TAGS='toread'>A</A>"))
                .satisfies(bookmark -> {
                    assertThat(bookmark.toRead()).isFalse();
                    assertThat(bookmark.tags()).containsExactly("toread");
                });
        assertThat(only("<A HREF='https://a.example/' TAGS='java,ToRead'>A</A>"))
                .satisfies(bookmark -> {
                    assertThat(bookmark.toRead()).isTrue();
                    assertThat(bookmark.tags()).containsExactly("java");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "1466009029, 2016-06-15T16:43:49Z",
        "1466009029000, 2016-06-15T16:43:49Z",
        "1466009029123456, 2016-06-15T16:43:49.123456Z",
        "1466009029.5, 2016-06-15T16:43:49Z",
        "-86400, 1969-12-31T00:00:00Z"
    })
    void dates_come_in_seconds_and_their_fractions(String date, Instant expected) {
        assertThat(only("<A HREF='https://a.example/' ADD_DATE='" + date + "'>A</A>")
                        .addedAt())
                .contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "yesterday", "99999999999999999999999"})
    void a_date_that_is_none_is_left_out(String date) {
        assertThat(only("<A HREF='https://a.example/' ADD_DATE='" + date + "'>A</A>")
                        .addedAt())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "place:sort=8",
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                " about:config",
                "data:text/html,x",
                "chrome://settings",
                "file:///etc/passwd",
                "ftp://a.example/",
                "mailto:a@b.example",
                ""
            })
    void what_is_no_bookmark_is_counted(String address) {
        var content = read("<DT><A HREF='" + address + "'>A</A><DD>x\n<DT><A HREF='https://b.example/'>B</A>");

        assertThat(content.skipped()).isEqualTo(1);
        assertThat(content.bookmarks()).singleElement().satisfies(bookmark -> assertThat(bookmark.note())
                .isEmpty());
    }

    @Test
    void a_title_over_several_lines_is_one_line() {
        assertThat(only("<A HREF='https://a.example/'>One\n   two &amp; <b>three</b></A>")
                        .title())
                .isEqualTo("One    two & three");
    }

    @Test
    void folders_nested_without_end_are_refused() {
        var deep = "<DL><p><DT><H3>f</H3>".repeat(100_000) + "<DT><A HREF='https://a.example/'>A</A>";

        assertThatThrownBy(() -> read(deep))
                .isInstanceOf(CommandFailed.class)
                .hasMessage("its folders are nested more than 64 deep");
    }

    @Test
    @Timeout(60)
    void a_file_made_to_tie_up_the_reader_is_read_or_refused() {
        for (var piece : List.of(
                "<DL>",
                "<H3>",
                "<H3><DIV>",
                "<DT><A HREF='https://a.example/'>",
                "<DT><A HREF='https://a.example/'>a<DD>",
                "<DD><DIV>",
                "<b>",
                "<b><p>",
                "<!--",
                "<?",
                "<![CDATA[",
                "<a ",
                "<a b=\"",
                "&",
                "&a",
                "<table>",
                "<select>",
                "<svg>",
                "<script>",
                "<textarea>",
                "<template>",
                "<a b c d e f>",
                "<p id=a id=b>",
                "</p>",
                "</a>")) {
            try {
                read(piece.repeat(10_000));
            } catch (CommandFailed e) {
                assertThat(e).hasMessageContaining("nested more than 64 deep");
            }
        }
    }

    @Test
    void more_tags_than_anybody_collected_are_refused() {
        assertThatThrownBy(() -> read("<b>".repeat(1_000_001)))
                .isInstanceOf(CommandFailed.class)
                .hasMessage("'bookmarks.html' holds more than 1,000,000 tags of HTML");
    }

    @Test
    void an_entity_is_not_expanded() {
        var bookmark =
                only("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><A HREF='https://a.example/'>&x;</A>");

        assertThat(bookmark.title()).isEqualTo("&x;");
    }

    @Test
    void another_file_is_refused() {
        assertThatThrownBy(
                        () -> NetscapeReader.read("{\"guid\": 1}".getBytes(StandardCharsets.UTF_8), "bookmarks.json"))
                .isInstanceOf(CommandFailed.class)
                .hasMessage(
                        "'bookmarks.json' is no bookmark file in the Netscape format, as browsers export it to HTML");
    }

    private static byte[] real(String file) throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources/bookmarks", file));
    }

    private static List<String> tagsOf(List<ImportBookmark> bookmarks, String address) {
        return bookmarks.stream()
                .filter(bookmark -> bookmark.address().equals(address))
                .findFirst()
                .orElseThrow()
                .tags();
    }

    private static ImportBookmark only(String address) {
        return read("<DT>" + address).bookmarks().getFirst();
    }

    private static NetscapeReader.Content read(String items) {
        var file = "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n" + items + "\n</DL><p>\n";
        return NetscapeReader.read(file.getBytes(StandardCharsets.UTF_8), "bookmarks.html");
    }
}
