package org.inkmark.cli.bookmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;
import org.inkmark.application.bookmark.ImportBookmark;
import org.inkmark.domain.bookmark.Bookmark;
import org.inkmark.domain.bookmark.BookmarkId;
import org.inkmark.domain.bookmark.Visibility;
import org.inkmark.domain.bookmark.WebAddress;
import org.inkmark.domain.page.Cursor;
import org.inkmark.domain.tag.Tag;
import org.inkmark.domain.tag.Tags;
import org.inkmark.domain.user.UserId;

class NetscapeRoundTripTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.123456Z");

    @Property(tries = 500)
    void an_export_says_all_that_a_file_can_say(@ForAll("bookmarks") List<Bookmark> bookmarks) {
        var read = NetscapeReader.read(export(bookmarks), "export");

        assertThat(read.skipped()).isZero();
        assertThat(kept(read.bookmarks()))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id", "updatedAt", "tags", "note")
                .containsExactlyInAnyOrderElementsOf(bookmarks);
        assertThat(kept(read.bookmarks())).allSatisfy(bookmark -> {
            var before = bookmarks.stream()
                    .filter(other -> other.address().equals(bookmark.address()))
                    .findFirst()
                    .orElseThrow();
            assertThat(bookmark.tags()).containsExactlyInAnyOrderElementsOf(before.tags());
            assertThat(bookmark.note()).isEqualTo(before.note().strip());
        });
    }

    @Property(tries = 500)
    void exporting_what_was_exported_and_imported_gives_the_same_file(@ForAll("bookmarks") List<Bookmark> bookmarks) {
        var once = export(bookmarks);

        var again = export(kept(NetscapeReader.read(once, "export").bookmarks()));

        assertThat(new String(again, StandardCharsets.UTF_8)).isEqualTo(new String(once, StandardCharsets.UTF_8));
    }

    @Example
    void the_files_of_real_programs_keep_their_bookmarks() throws IOException {
        for (var file : List.of("chromium_flat", "delicious", "firefox_nested", "netscape_extended")) {
            var real = Files.readAllBytes(Path.of("src/test/resources/bookmarks", file + ".htm"));
            var once = export(kept(NetscapeReader.read(real, file).bookmarks()));

            var again = export(kept(NetscapeReader.read(once, file).bookmarks()));

            assertThat(new String(again, StandardCharsets.UTF_8)).isEqualTo(new String(once, StandardCharsets.UTF_8));
        }
    }

    private static byte[] export(List<Bookmark> bookmarks) {
        var out = new StringWriter();
        try {
            new NetscapeWriter(out).write(newestFirst(bookmarks).iterator());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** As a site lists them: equal instants by the newest id. */
    private static List<Bookmark> newestFirst(List<Bookmark> bookmarks) {
        return bookmarks.stream()
                .sorted(Comparator.comparing(
                                Bookmark::place,
                                Comparator.comparing(Cursor::at).thenComparingLong(Cursor::id))
                        .reversed())
                .toList();
    }

    /** As an empty site keeps them: ids in the order of the file. */
    private static List<Bookmark> kept(List<ImportBookmark> imported) {
        var kept = new ArrayList<Bookmark>();
        for (var each : imported) {
            kept.add(new Bookmark(
                    new BookmarkId(kept.size() + 1L),
                    new UserId(1),
                    WebAddress.of(each.address()),
                    each.title(),
                    each.note(),
                    Optional.empty(),
                    Tags.of(each.tags()),
                    each.visibility(),
                    each.toRead(),
                    each.addedAt().orElse(NOW),
                    NOW,
                    0));
        }
        return kept;
    }

    @Provide
    Arbitrary<List<Bookmark>> bookmarks() {
        return bookmark().list().ofMaxSize(6).uniqueElements(Bookmark::address);
    }

    private static Arbitrary<Bookmark> bookmark() {
        var texts = Combinators.combine(addresses(), line(Bookmark.MAX_TITLE), notes());
        return Combinators.combine(
                        texts.as(Texts::new),
                        tags(),
                        Arbitraries.of(Visibility.class),
                        Arbitraries.of(true, false),
                        instants(),
                        Arbitraries.longs().between(1, 1_000_000))
                .as((text, tags, visibility, toRead, at, id) -> new Bookmark(
                        new BookmarkId(id),
                        new UserId(1),
                        text.address(),
                        text.title(),
                        text.note(),
                        Optional.empty(),
                        tags,
                        visibility,
                        toRead,
                        at,
                        at,
                        0));
    }

    private record Texts(WebAddress address, String title, String note) {}

    private static Arbitrary<WebAddress> addresses() {
        return Arbitraries.strings()
                .withChars("abc/?&=#%\"'<>ä| ;")
                .ofMaxLength(20)
                .map(rest -> WebAddress.of("https://example.org/" + rest));
    }

    private static Arbitrary<String> line(int max) {
        return anything().ofMaxLength(Math.min(max, 30)).map(text -> text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]", "")
                .strip());
    }

    private static Arbitrary<String> notes() {
        return anything().ofMaxLength(60);
    }

    /** What people type, what they do not, and what HTML is made of. */
    private static StringArbitrary anything() {
        return Arbitraries.strings()
                .ascii()
                .withCharRange('\u0001', '\u00ff')
                .withCharRange('\u2000', '\u2069')
                .withChars("<>&\"';#/ \n\t\r\f\u4e2d\u0627\ufeff\ufffdé")
                .excludeChars('\0');
    }

    private static Arbitrary<Tags> tags() {
        return Arbitraries.of("java", "C++", "c#", ".net", "a,b", "Dev tools", "toread", "<b>", "é&", "\"x\"")
                .map(Tag::of)
                .list()
                .uniqueElements()
                .ofMaxSize(4)
                .map(Tags::new);
    }

    /** Around 1970 too, and several within one second. */
    private static Arbitrary<Instant> instants() {
        return Arbitraries.oneOf(
                Arbitraries.of(Instant.EPOCH, NOW, NOW.truncatedTo(ChronoUnit.SECONDS), NOW.plusNanos(1_000)),
                Arbitraries.longs()
                        .between(-2_000_000_000_000_000L, 4_000_000_000_000_000L)
                        .map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS)));
    }
}
