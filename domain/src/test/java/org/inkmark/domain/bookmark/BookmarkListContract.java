package org.inkmark.domain.bookmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inkmark.domain.bookmark.BookmarkBuilder.aBookmark;
import static org.inkmark.domain.page.ListAssert.assertThatList;
import static org.inkmark.domain.user.UserBuilder.aUser;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.inkmark.domain.StoreContract;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.tag.Tag;
import org.inkmark.domain.tag.Tags;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The part of {@link BookmarkRepositoryContract} that is about lists: filters, order and pages. */
abstract class BookmarkListContract extends StoreContract {

    private static final BookmarkFilter ALL = BookmarkFilter.all();

    protected final User alice = aUser().named("alice").build();
    protected final User bob = aUser().named("bob").build();

    protected abstract BookmarkRepository bookmarks();

    protected abstract UserRepository users();

    @BeforeEach
    final void addOwners() {
        inUnit(() -> {
            users().add(alice);
            users().add(bob);
        });
    }

    final Bookmark add(Bookmark bookmark) {
        inUnit(() -> bookmarks().add(bookmark));
        return bookmark;
    }

    @Test
    void the_list_of_an_empty_store_is_empty() {
        var page = bookmarks().list(ALL, PageRequest.first(10));

        assertThat(page.items()).isEmpty();
        assertThat(page.newer()).isEmpty();
        assertThat(page.older()).isEmpty();
    }

    @Test
    void bookmarks_are_listed_newest_first() {
        var between = add(addedAt(NOON.minusSeconds(1)));
        var newest = add(addedAt(NOON));
        var ancient = add(addedAt(Instant.parse("1969-12-31T23:59:59.999999Z")));
        var nextOldest = add(addedAt(Instant.EPOCH));

        assertThatListOf(ALL, newest, between, nextOldest, ancient);
    }

    @Test
    void bookmarks_of_one_instant_come_by_descending_id_and_none_is_lost_between_pages() {
        var bookmarks = IntStream.rangeClosed(1, 9)
                .mapToObj(i -> aBookmark()
                        .of(alice)
                        .withId(i * 10L)
                        .tagged("all")
                        .shared()
                        .addedAt(i <= 2 ? NOON : i <= 7 ? NOON.minusNanos(1_000) : NOON.minusNanos(2_000))
                        .build())
                .toList();
        inUnit(() -> bookmarks().addAll(bookmarks));
        var expected =
                IntStream.of(1, 0, 6, 5, 4, 3, 2, 8, 7).mapToObj(bookmarks::get).toArray(Bookmark[]::new);

        assertThatListOf(ALL, expected);
        assertThatListOf(ALL.of(alice.id()), expected);
        assertThatListOf(ALL.tagged(Tag.of("all")), expected);
        assertThatListOf(ALL.tagged(Tag.of("all")).of(alice.id()).visible(Visibility.PUBLIC), expected);
        assertThatListOf(ALL.visible(Visibility.PUBLIC), expected);
    }

    @Test
    void lists_may_be_of_one_owner_one_visibility_or_of_what_is_to_be_read() {
        var hers = add(aBookmark().of(alice).addedAt(NOON).build());
        var hersToRead =
                add(aBookmark().of(alice).toRead().addedAt(NOON.plusSeconds(1)).build());
        var hersPublic =
                add(aBookmark().of(alice).shared().addedAt(NOON.plusSeconds(2)).build());
        var hisPublic = add(aBookmark()
                .of(bob)
                .shared()
                .toRead()
                .addedAt(NOON.plusSeconds(3))
                .build());

        assertThatListOf(ALL, hisPublic, hersPublic, hersToRead, hers);
        assertThatListOf(ALL.of(alice.id()), hersPublic, hersToRead, hers);
        assertThatListOf(ALL.visible(Visibility.PUBLIC), hisPublic, hersPublic);
        assertThatListOf(ALL.visible(Visibility.PRIVATE), hersToRead, hers);
        assertThatListOf(ALL.stillToRead(), hisPublic, hersToRead);
        assertThatListOf(ALL.of(alice.id()).visible(Visibility.PUBLIC), hersPublic);
        assertThatListOf(ALL.of(bob.id()).visible(Visibility.PRIVATE));
        assertThatListOf(
                new BookmarkFilter(
                        Optional.of(alice.id()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(false),
                        Optional.empty()),
                hersPublic,
                hers);
    }

    @Test
    void lists_may_be_of_one_tag() {
        var hers =
                add(aBookmark().of(alice).tagged("Java", "café").addedAt(NOON).build());
        var his = add(aBookmark()
                .of(bob)
                .tagged("java", "cafe")
                .shared()
                .addedAt(NOON.plusSeconds(1))
                .build());
        add(aBookmark().of(bob).tagged("javascript").build());

        assertThatListOf(ALL.tagged(Tag.of("JAVA")), his, hers);
        assertThatListOf(ALL.tagged(Tag.of("java")).of(alice.id()), hers);
        assertThatListOf(ALL.tagged(Tag.of("java")).visible(Visibility.PUBLIC), his);
        assertThatListOf(ALL.tagged(Tag.of("cafe")), his);
        assertThatListOf(ALL.tagged(Tag.of("cafe\u0301")), hers);
        assertThatListOf(ALL.tagged(Tag.of("nothing")));
    }

    @Test
    void the_list_of_a_tag_follows_changes() {
        var bookmark =
                add(aBookmark().of(alice).tagged("old", "both").addedAt(NOON).build());
        var changed = inUnitGet(() -> bookmarks()
                .update(bookmark.edit(
                        bookmark.address(), "", "", Tags.of("both", "new"), Visibility.PUBLIC, true, NOON)));

        assertThatListOf(ALL.tagged(Tag.of("old")));
        assertThatListOf(ALL.tagged(Tag.of("both")).visible(Visibility.PUBLIC), changed);
        assertThatListOf(ALL.tagged(Tag.of("both")).visible(Visibility.PRIVATE));

        var handed = inUnitGet(() -> bookmarks().update(changed.handTo(bob.id(), NOON)));
        assertThatListOf(ALL.tagged(Tag.of("new")).of(alice.id()));
        assertThatListOf(ALL.tagged(Tag.of("new")).of(bob.id()), handed);

        var between = add(
                aBookmark().of(bob).tagged("new").addedAt(NOON.minusSeconds(30)).build());
        var older = aBookmark().addedAt(NOON.minusSeconds(60)).build();
        var merged = inUnitGet(() -> bookmarks().update(handed.mergedWith(older, NOON)));
        assertThatListOf(ALL.tagged(Tag.of("new")), between, merged);

        inUnit(() -> bookmarks().delete(merged));
        assertThatListOf(ALL.tagged(Tag.of("new")), between);
    }

    @ParameterizedTest
    @CsvSource({
        "Blue Notes for Café, NOTES blue",
        "Blue Notes for Café, CAFÉ",
        "100% pure,           0%",
        "snake_case,          e_c",
        "a\\b,                a\\b"
    })
    void a_title_is_found_by_its_words(String title, String words) {
        var bookmark = add(aBookmark().of(alice).titled(title).build());

        assertThatListOf(ALL.titled(words), bookmark);
    }

    @ParameterizedTest
    @CsvSource({"Blue Notes, blue green", "100 pure, 1%0", "snakeXcase, e_c", "'', %", "'', _", "ab, a\\b", "Café, cafe"
    })
    void a_title_is_not_found_by_what_it_does_not_hold(String title, String words) {
        add(aBookmark().of(alice).titled(title).build());

        assertThatListOf(ALL.titled(words));
    }

    @Test
    void filters_add_up() {
        var wanted = add(aBookmark()
                .of(alice)
                .titled("Blue")
                .tagged("jazz")
                .toRead()
                .shared()
                .build());
        add(aBookmark().of(bob).titled("Blue").tagged("jazz").toRead().shared().build());
        add(aBookmark().of(alice).titled("Red").tagged("jazz").toRead().shared().build());
        add(aBookmark()
                .of(alice)
                .titled("Blue")
                .tagged("rock")
                .toRead()
                .shared()
                .build());
        add(aBookmark().of(alice).titled("Blue").tagged("jazz").shared().build());
        add(aBookmark().of(alice).titled("Blue").tagged("jazz").toRead().build());

        assertThatListOf(
                ALL.of(alice.id())
                        .titled("blue")
                        .tagged(Tag.of("jazz"))
                        .stillToRead()
                        .visible(Visibility.PUBLIC),
                wanted);
    }

    @Test
    void bookmarks_in_a_list_carry_all_their_tags() {
        var bookmark = add(aBookmark().of(alice).tagged("one", "two", "three").build());

        var listed = bookmarks()
                .list(ALL.tagged(Tag.of("two")), PageRequest.first(1))
                .items()
                .getFirst();

        assertThat(listed.tags().list())
                .containsExactlyElementsOf(bookmark.tags().list());
    }

    private Bookmark addedAt(Instant at) {
        return aBookmark().of(alice).addedAt(at).build();
    }

    private void assertThatListOf(BookmarkFilter filter, Bookmark... newestFirst) {
        assertThatList(request -> bookmarks().list(filter, request).map(Bookmark::id))
                .holds(List.of(newestFirst).stream().map(Bookmark::id).toList());
    }
}
