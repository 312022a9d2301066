package org.inkmark.application.bookmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inkmark.application.memory.InMemorySite.NOON;
import static org.inkmark.domain.bookmark.BookmarkBuilder.aBookmark;
import static org.inkmark.domain.user.UserBuilder.aUser;
import static org.inkmark.domain.user.UserBuilder.anAdmin;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.inkmark.application.bookmark.ImportBookmarks.Summary;
import org.inkmark.application.memory.InMemorySite;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.audit.AuditEvent;
import org.inkmark.domain.bookmark.Bookmark;
import org.inkmark.domain.bookmark.Visibility;
import org.inkmark.domain.bookmark.WebAddress;
import org.inkmark.domain.tag.Tags;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.User;
import org.junit.jupiter.api.Test;

class ImportingBookmarksTest {

    private static final String A = "https://a.example/";
    private static final String B = "https://b.example/";

    private final InMemorySite site = new InMemorySite();
    private final ImportBookmarks imports = BookmarkServices.importBookmarks(site);
    private final User alice = site.has(aUser().named("alice").build());
    private final User bob = site.has(aUser().named("bob").build());

    @Test
    void bookmarks_come_over_with_all_that_their_lines_say() {
        var summary = importLines(
                new ImportBookmark(
                        "HTTPS://a.example/",
                        " Title ",
                        "Note",
                        List.of("x", "Y"),
                        Visibility.PUBLIC,
                        true,
                        Optional.of(NOON.minusSeconds(60))),
                line(B));

        assertThat(summary).isEqualTo(new Summary(2, 0, 0, List.of()));
        var first = kept(A);
        assertThat(first)
                .isEqualTo(aBookmark()
                        .withId(first.id().value())
                        .of(alice)
                        .at(A)
                        .titled("Title")
                        .noting("Note")
                        .tagged("x", "Y")
                        .shared()
                        .toRead()
                        .addedAt(NOON.minusSeconds(60))
                        .changedAt(NOON)
                        .build());
        assertThat(first.address().typed()).isEqualTo("HTTPS://a.example/");
        assertThat(kept(B).createdAt()).isEqualTo(NOON);
        assertThat(site.changes()).hasSize(2);
    }

    @Test
    void importing_again_changes_nothing() {
        var lines = new ImportBookmark[] {line(A, "x"), line(B)};
        importLines(lines);
        var before = kept(A);
        site.clock().advance(Duration.ofHours(1));

        assertThat(importLines(lines)).isEqualTo(new Summary(0, 0, 2, List.of()));

        assertThat(kept(A)).isEqualTo(before);
        assertThat(site.changes()).hasSize(2);
    }

    @Test
    void two_lines_of_one_address_merge() {
        var summary = importLines(
                dated(A, NOON.minusSeconds(5), "x"), dated("HTTPS://A.example/", NOON.minusSeconds(60), "y"), line(B));

        assertThat(summary).isEqualTo(new Summary(2, 1, 0, List.of()));
        assertThat(kept(A).tags()).isEqualTo(Tags.of("x", "y"));
        assertThat(kept(A).createdAt()).isEqualTo(NOON.minusSeconds(60));
    }

    @Test
    void a_repeated_line_that_brings_nothing_new_is_unchanged() {
        assertThat(importLines(line(A, "x"), line(A, "X"))).isEqualTo(new Summary(1, 0, 1, List.of()));
    }

    @Test
    void a_file_with_repeated_lines_imported_again_changes_nothing() {
        var lines = new ImportBookmark[] {line(A, "x"), line(A, "y"), line(A)};
        assertThat(importLines(lines)).isEqualTo(new Summary(1, 1, 1, List.of()));

        assertThat(importLines(lines)).isEqualTo(new Summary(0, 0, 3, List.of()));
    }

    @Test
    void what_is_kept_already_is_enriched() {
        var before = site.has(aBookmark()
                .of(alice)
                .at(A)
                .titled("")
                .noting("Mine")
                .tagged("x")
                .addedAt(NOON)
                .build());
        site.clock().advance(Duration.ofHours(1));

        var summary = importLines(new ImportBookmark(
                A, "Title", "Theirs", List.of("y"), Visibility.PUBLIC, true, Optional.of(NOON.minusSeconds(60))));

        assertThat(summary).isEqualTo(new Summary(0, 1, 0, List.of()));
        var after = kept(A);
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.title()).isEqualTo("Title");
        assertThat(after.note()).isEqualTo("Mine");
        assertThat(after.tags()).isEqualTo(Tags.of("x", "y"));
        assertThat(after.createdAt()).isEqualTo(NOON.minusSeconds(60));
        assertThat(after.updatedAt()).isEqualTo(NOON.plusSeconds(3_600));
        assertThat(after.visibility()).isEqualTo(Visibility.PRIVATE);
    }

    @Test
    void an_instant_within_the_second_that_is_kept_is_no_earlier_one() {
        var before = site.has(
                aBookmark().of(alice).at(A).addedAt(NOON.plusNanos(123_456_000)).build());

        assertThat(importLines(dated(A, NOON))).isEqualTo(new Summary(0, 0, 1, List.of()));

        assertThat(kept(A)).isEqualTo(before);
    }

    @Test
    void what_cannot_be_kept_is_told_and_the_rest_is_kept() {
        var summary = importLines(
                line("javascript:alert(1)"),
                line(A, ".."),
                dated("https://late.example/", Instant.ofEpochSecond(1_556_012_345_000_000L)),
                line(B));

        assertThat(summary.added()).isEqualTo(1);
        assertThat(summary.failures())
                .extracting(ImportBookmarks.Failure::address)
                .containsExactly("javascript:alert(1)", A, "https://late.example/");
        assertThat(summary.failures().getFirst().reason()).contains("http");
        assertThat(kept(B).address()).isEqualTo(WebAddress.of(B));
    }

    @Test
    void tags_that_are_too_many_together_are_told_and_the_rest_is_kept() {
        var before = site.has(aBookmark().of(alice).at(A).tagged(tags("a", 20)).build());

        var summary = importLines(line(A, tags("b", 20)), line(B, tags("a", 20)), line(B, tags("b", 20)));

        assertThat(summary.added()).isEqualTo(1);
        assertThat(summary.failures())
                .extracting(ImportBookmarks.Failure::address)
                .containsExactlyInAnyOrder(A, B);
        assertThat(summary.failures())
                .allSatisfy(failure -> assertThat(failure.reason()).contains("at most 32"));
        assertThat(kept(A)).isEqualTo(before);
        assertThat(kept(B).tags()).isEqualTo(Tags.of(tags("a", 20)));
    }

    @Test
    void a_file_of_any_size_comes_over() {
        var lines = IntStream.range(0, 1_201)
                .mapToObj(i -> line("https://example.org/" + i))
                .toArray(ImportBookmark[]::new);

        assertThat(importLines(lines)).isEqualTo(new Summary(1_201, 0, 0, List.of()));
        assertThat(importLines(lines)).isEqualTo(new Summary(0, 0, 1_201, List.of()));

        assertThat(site.store().bookmarks().countOf(alice.id())).isEqualTo(1_201);
    }

    @Test
    void nothing_comes_of_nothing() {
        assertThat(importLines()).isEqualTo(new Summary(0, 0, 0, List.of()));
    }

    @Test
    void the_bookmarks_of_others_are_not_touched() {
        var his = site.has(aBookmark().of(bob).at(A).build());

        assertThat(importLines(line(A, "x")).added()).isEqualTo(1);

        assertThat(site.store().bookmarks().find(his.id())).hasValue(his);
    }

    @Test
    void bookmarks_are_imported_by_their_owner_or_the_operator() {
        var lines = List.of(line(A));

        assertThat(imports.importAll(Actor.signedIn(alice), "alice", lines).added())
                .isEqualTo(1);
        for (var actor :
                List.of(Actor.signedIn(bob), Actor.signedIn(site.has(anAdmin().build())), Actor.anonymous())) {
            for (var name : List.of("alice", "nobody")) {
                assertThatThrownBy(() -> imports.importAll(actor, name, lines)).isInstanceOf(NotAllowed.class);
            }
        }
        assertThatThrownBy(() -> imports.importAll(Actor.operator(), "nobody", lines))
                .isInstanceOf(NotFound.class);
    }

    private Summary importLines(ImportBookmark... lines) {
        return imports.importAll(Actor.operator(), "alice", Arrays.asList(lines));
    }

    private Bookmark kept(String address) {
        return site.store()
                .bookmarks()
                .findByAddress(alice.id(), WebAddress.of(address))
                .orElseThrow();
    }

    private static ImportBookmark line(String address, String... tags) {
        return new ImportBookmark(address, "", "", List.of(tags), Visibility.PRIVATE, false, Optional.empty());
    }

    private static ImportBookmark dated(String address, Instant at, String... tags) {
        return new ImportBookmark(address, "", "", List.of(tags), Visibility.PRIVATE, false, Optional.of(at));
    }

    private static String[] tags(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).toArray(String[]::new);
    }

    @Test
    void an_import_that_changes_something_is_recorded() {
        importLines(line(A), line(B));
        importLines(line(A), line(B));

        assertThat(site.audited())
                .extracting(AuditEvent::toString)
                .containsExactly("operator root bookmarks_imported bookmarks alice: 2 added, 0 merged");
    }
}
