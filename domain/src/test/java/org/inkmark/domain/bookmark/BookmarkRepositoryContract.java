package org.inkmark.domain.bookmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inkmark.domain.bookmark.BookmarkBuilder.aBookmark;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.inkmark.domain.AlreadyExists;
import org.inkmark.domain.Ids;
import org.inkmark.domain.StaleVersion;
import org.inkmark.domain.tag.Tags;
import org.inkmark.domain.user.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a {@link BookmarkRepository} promises: of each bookmark here, of lists in the suite that this one includes. */
public abstract class BookmarkRepositoryContract extends BookmarkListContract {

    @Test
    void a_bookmark_comes_back_as_it_was_kept() {
        var bookmark = add(aBookmark()
                .of(alice)
                .at("HTTPS://Example.ORG/%7ealice/a b|c")
                .titled("Alice's page")
                .noting("*Read* this.\n\n  \n")
                .in("pt-BR")
                .tagged("Reading", "c#")
                .shared()
                .toRead()
                .addedAt(NOON.minusSeconds(60))
                .changedAt(NOON)
                .build());

        assertThatKept(bookmark);
        assertThat(bookmarks().find(bookmark.id()).orElseThrow().address().typed())
                .isEqualTo("HTTPS://Example.ORG/%7ealice/a b|c");
    }

    @Test
    void a_bookmark_without_title_note_tags_and_language_comes_back() {
        assertThatKept(add(aBookmark().of(alice).titled("").noting("").build()));
    }

    @Test
    void the_longest_texts_of_any_script_are_kept() {
        var start = "https://example.org/";
        var bookmark = add(aBookmark()
                .withId(Ids.MAX)
                .of(alice)
                .at(start + "🎸".repeat(WebAddress.MAX_LENGTH - start.length()))
                .titled("𝔘".repeat(Bookmark.MAX_TITLE))
                .noting("🥁".repeat(Bookmark.MAX_NOTE))
                .tagged(IntStream.rangeClosed(1, Tags.MAX)
                        .mapToObj("tag-%02d"::formatted)
                        .toArray(String[]::new))
                .build());

        assertThatKept(bookmark);
        assertThat(bookmarks().findByAddress(alice.id(), bookmark.address())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1883-11-18T12:03:57.999999Z", "1969-12-31T23:59:59.999999Z", "2038-01-19T03:14:08.000001Z"})
    void instants_are_kept_to_the_microsecond(String instant) {
        var at = Instant.parse(instant);

        assertThatKept(add(aBookmark().of(alice).addedAt(at).changedAt(at).build()));
    }

    @Test
    void what_was_never_kept_is_not_found() {
        add(aBookmark().of(alice).at("https://example.org/a").build());

        assertThat(bookmarks().find(new BookmarkId(Ids.MAX))).isEmpty();
        assertThat(bookmarks().findByAddress(alice.id(), WebAddress.of("https://example.org/")))
                .isEmpty();
        assertThat(bookmarks().findByAddress(bob.id(), WebAddress.of("https://example.org/a")))
                .isEmpty();
    }

    @Test
    void an_address_is_found_in_any_of_its_forms() {
        var bookmark =
                add(aBookmark().of(alice).at("https://example.org/~alice/b").build());

        assertThat(bookmarks().findByAddress(alice.id(), WebAddress.of("HTTPS://EXAMPLE.org/%7Ealice/a/../b")))
                .map(Bookmark::id)
                .hasValue(bookmark.id());
    }

    @Test
    void addresses_are_the_same_only_to_the_letter() {
        for (var address : List.of("/a", "/A", "/a/", "/%C3%A1", "/a?", "/a#", "/b c")) {
            add(aBookmark().of(alice).at("https://example.org" + address).build());
        }

        assertThat(bookmarks().countOf(alice.id())).isEqualTo(7);
    }

    @Test
    void a_user_keeps_an_address_only_once() {
        add(aBookmark().of(alice).at("https://example.org/~a").build());

        assertThatThrownBy(() ->
                        add(aBookmark().of(alice).at("https://EXAMPLE.org/%7ea").build()))
                .isInstanceOfSatisfying(
                        AlreadyExists.class, taken -> assertThat(taken.field()).isEqualTo("address"));

        assertThat(bookmarks().countOf(alice.id())).isEqualTo(1);
    }

    @Test
    void two_users_may_keep_one_address() {
        var hers = add(aBookmark().of(alice).at("https://example.org/").build());
        var his = add(aBookmark().of(bob).at("https://example.org/").build());

        assertThat(bookmarks().findByAddress(alice.id(), hers.address()))
                .map(Bookmark::id)
                .hasValue(hers.id());
        assertThat(bookmarks().findByAddress(bob.id(), hers.address()))
                .map(Bookmark::id)
                .hasValue(his.id());
    }

    @Test
    void many_bookmarks_are_kept_and_found_at_once() {
        var many = IntStream.range(0, 1_100)
                .mapToObj(i -> aBookmark()
                        .of(alice)
                        .at("https://example.org/" + i)
                        .tagged("all", "n" + i)
                        .build())
                .toList();
        inUnit(() -> bookmarks().addAll(many));
        add(aBookmark().of(bob).at("https://example.org/bob").build());
        var asked = IntStream.range(-1, 1_101)
                .mapToObj(i -> WebAddress.of("HTTPS://example.org/" + i))
                .toList();

        var found = bookmarks().findByAddresses(alice.id(), asked);

        assertThat(found).hasSize(1_100);
        many.forEach(bookmark -> assertThat(found).containsEntry(bookmark.address(), bookmark));
        assertThat(bookmarks().findByAddresses(bob.id(), asked)).isEmpty();
        assertThat(bookmarks().findByAddresses(alice.id(), List.of())).isEmpty();
        assertThat(bookmarks().findByAddresses(alice.id(), List.of(asked.get(5), asked.get(5))))
                .hasSize(1);
    }

    @Test
    void of_many_bookmarks_at_once_none_is_kept_when_one_has_an_address_that_is_taken() {
        add(aBookmark().of(alice).at("https://example.org/taken").build());

        assertThatThrownBy(() -> inUnit(() -> bookmarks()
                        .addAll(List.of(
                                aBookmark()
                                        .of(alice)
                                        .at("https://example.org/free")
                                        .build(),
                                aBookmark()
                                        .of(alice)
                                        .at("https://example.org/taken")
                                        .build()))))
                .isInstanceOfSatisfying(
                        AlreadyExists.class, taken -> assertThat(taken.field()).isEqualTo("address"));

        assertThat(bookmarks().countOf(alice.id())).isEqualTo(1);
    }

    @Test
    void bookmarks_are_counted_by_owner() {
        inUnit(() -> bookmarks()
                .addAll(List.of(
                        aBookmark().of(alice).build(),
                        aBookmark().of(alice).shared().build(),
                        aBookmark().of(bob).build())));

        assertThat(bookmarks().countOf(alice.id())).isEqualTo(2);
        assertThat(bookmarks().countOf(bob.id())).isEqualTo(1);
        assertThat(bookmarks().countOf(new UserId(Ids.MAX))).isZero();
    }

    @Test
    void a_change_is_kept_and_raises_the_version() {
        var bookmark = add(
                aBookmark().of(alice).tagged("old", "both").toRead().in("en").build());
        var edited = bookmark.edit(
                        WebAddress.of("https://other.example/"),
                        "Other",
                        "Other note",
                        Tags.of("both", "new"),
                        Visibility.PUBLIC,
                        false,
                        NOON)
                .handTo(bob.id(), NOON);

        var kept = inUnitGet(() -> bookmarks().update(edited));

        assertThat(kept.version()).isEqualTo(1);
        assertThat(kept).isEqualTo(withVersion(edited, 1));
        assertThatKept(kept);
        assertThat(bookmarks().findByAddress(alice.id(), bookmark.address())).isEmpty();
    }

    @Test
    void an_earlier_date_is_kept() {
        var bookmark = add(aBookmark().of(alice).addedAt(NOON).build());
        var earlier = aBookmark().of(alice).addedAt(NOON.minusSeconds(60)).build();

        var kept = inUnitGet(() -> bookmarks().update(bookmark.mergedWith(earlier, NOON)));

        assertThat(kept.createdAt()).isEqualTo(NOON.minusSeconds(60));
        assertThatKept(kept);
    }

    @Test
    void the_typed_form_of_an_address_can_change() {
        var bookmark = add(aBookmark().of(alice).at("https://example.org/~a").build());
        var typed = WebAddress.of("https://EXAMPLE.org/%7ea");

        inUnit(() -> bookmarks().update(edited(bookmark, typed)));

        assertThat(bookmarks().find(bookmark.id()).orElseThrow().address().typed())
                .isEqualTo(typed.typed());
    }

    @Test
    void an_address_cannot_be_changed_to_one_that_is_kept_already() {
        var bookmark = add(aBookmark().of(alice).at("https://example.org/a").build());
        var other = add(aBookmark().of(alice).at("https://example.org/b").build());
        var his = add(aBookmark().of(bob).at("https://example.org/a").build());

        assertThatThrownBy(() -> inUnit(() -> bookmarks().update(edited(bookmark, other.address()))))
                .isInstanceOfSatisfying(
                        AlreadyExists.class, taken -> assertThat(taken.field()).isEqualTo("address"));
        assertThatThrownBy(() -> inUnit(() -> bookmarks().update(his.handTo(alice.id(), NOON))))
                .isInstanceOf(AlreadyExists.class);

        assertThatKept(bookmark);
        assertThatKept(his);
    }

    @Test
    void the_second_of_two_who_change_a_bookmark_is_told() {
        var bookmark = add(aBookmark().of(alice).build());
        var first = inUnitGet(() -> bookmarks().update(edited(bookmark, bookmark.address())));

        assertThatThrownBy(() -> inUnit(() -> bookmarks().update(bookmark))).isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> inUnit(() -> bookmarks().delete(bookmark))).isInstanceOf(StaleVersion.class);

        assertThatKept(first);
    }

    @Test
    void a_deleted_bookmark_is_gone_and_its_address_free() {
        var bookmark = add(aBookmark().of(alice).tagged("jazz").build());

        inUnit(() -> bookmarks().delete(bookmark));

        assertThat(bookmarks().find(bookmark.id())).isEmpty();
        assertThat(bookmarks().findByAddress(alice.id(), bookmark.address())).isEmpty();
        assertThat(bookmarks().countOf(alice.id())).isZero();
        assertThatThrownBy(() -> inUnit(() -> bookmarks().update(bookmark))).isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> inUnit(() -> bookmarks().delete(bookmark))).isInstanceOf(StaleVersion.class);
        assertThatKept(add(aBookmark().of(alice).at(bookmark.address().typed()).build()));
    }

    @Test
    void nothing_is_written_outside_a_unit() {
        var bookmark = add(aBookmark().of(alice).build());
        var other = aBookmark().of(alice).build();

        assertThatThrownBy(() -> bookmarks().add(other)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> bookmarks().addAll(List.of(other))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> bookmarks().update(bookmark)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> bookmarks().delete(bookmark)).isInstanceOf(IllegalStateException.class);

        assertThatKept(bookmark);
        assertThat(bookmarks().countOf(alice.id())).isEqualTo(1);
    }

    @Test
    void what_a_failed_unit_did_to_bookmarks_is_undone() {
        var bookmark = add(aBookmark().of(alice).tagged("jazz").build());

        assertThatThrownBy(() -> inUnit(() -> {
                    bookmarks().update(edited(bookmark, WebAddress.of("https://lost.example/")));
                    bookmarks().add(aBookmark().of(alice).build());
                    bookmarks()
                            .add(aBookmark()
                                    .of(alice)
                                    .at("https://lost.example/")
                                    .build());
                }))
                .isInstanceOf(AlreadyExists.class);

        assertThatKept(bookmark);
        assertThat(bookmarks().countOf(alice.id())).isEqualTo(1);
    }

    private static Bookmark edited(Bookmark bookmark, WebAddress address) {
        return bookmark.edit(
                address, "Edited", "Note", Tags.of("edited"), bookmark.visibility(), bookmark.toRead(), NOON);
    }

    private void assertThatKept(Bookmark bookmark) {
        assertThat(bookmarks().find(bookmark.id())).hasValue(bookmark);
    }

    private static Bookmark withVersion(Bookmark bookmark, long version) {
        return new Bookmark(
                bookmark.id(),
                bookmark.owner(),
                bookmark.address(),
                bookmark.title(),
                bookmark.note(),
                bookmark.lang(),
                bookmark.tags(),
                bookmark.visibility(),
                bookmark.toRead(),
                bookmark.createdAt(),
                bookmark.updatedAt(),
                version);
    }
}
