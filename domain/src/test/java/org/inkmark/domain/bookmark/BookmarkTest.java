package org.inkmark.domain.bookmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inkmark.domain.Refusals.assertThatRefused;
import static org.inkmark.domain.bookmark.BookmarkBuilder.aBookmark;
import static org.inkmark.domain.user.UserBuilder.aUser;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.inkmark.domain.language.LanguageTag;
import org.inkmark.domain.page.Cursor;
import org.inkmark.domain.tag.Tags;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BookmarkTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final User alice = aUser().named("alice").build();

    @Test
    void a_bookmark_without_title_is_headed_by_its_address() {
        assertThat(aBookmark().at("https://Example.org/").titled(" ").build().heading())
                .isEqualTo("https://Example.org/");
        assertThat(aBookmark().titled(" Title ").build().heading()).isEqualTo("Title");
    }

    @Test
    void united_bookmarks_have_the_tags_of_both_and_the_earlier_date() {
        var kept = aBookmark()
                .titled("")
                .noting("Note")
                .tagged("a", "B")
                .addedAt(NOON)
                .build();
        var other = aBookmark()
                .titled("Title")
                .noting("Other")
                .tagged("b", "c")
                .in("de")
                .shared()
                .toRead()
                .addedAt(NOON.minusSeconds(5))
                .build();

        var united = kept.mergedWith(other, NOON.plusSeconds(9));

        assertThat(united.id()).isEqualTo(kept.id());
        assertThat(united.address()).isEqualTo(kept.address());
        assertThat(united.title()).isEqualTo("Title");
        assertThat(united.note()).isEqualTo("Note");
        assertThat(united.tags()).isEqualTo(Tags.of("a", "b", "c"));
        assertThat(united.tags().list()).extracting("label").containsExactly("a", "B", "c");
        assertThat(united.lang()).hasValue(new LanguageTag("de"));
        assertThat(united.createdAt()).isEqualTo(NOON.minusSeconds(5));
        assertThat(united.updatedAt()).isEqualTo(NOON.plusSeconds(9));
        assertThat(united.visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(united.toRead()).isFalse();
    }

    @Test
    void uniting_with_what_is_later_and_says_less_changes_nothing() {
        var kept = aBookmark()
                .titled("Title")
                .noting("Note")
                .tagged("a")
                .addedAt(NOON)
                .build();
        var other = aBookmark()
                .titled("")
                .noting("")
                .tagged("A")
                .addedAt(NOON.plusSeconds(5))
                .build();

        assertThat(kept.mergedWith(other, kept.updatedAt())).isEqualTo(kept);
    }

    @Test
    void bookmarks_with_too_many_tags_together_are_united_only_where_some_may_be_left_out() {
        var kept = aBookmark().tagged(tags("a")).build();
        var other = aBookmark().tagged(tags("b")).noting("Note").build();

        assertThatRefused(() -> kept.mergedWith(other, NOON), "tags", "at most 32", "not 40");

        var absorbed = kept.absorbing(other, NOON);
        assertThat(absorbed.tags()).hasSize(32).containsAll(kept.tags());
        assertThat(absorbed.note()).isEqualTo("Note");
    }

    private static String[] tags(String prefix) {
        return IntStream.range(0, 20).mapToObj(i -> prefix + i).toArray(String[]::new);
    }

    @Test
    void an_edit_changes_what_was_edited_and_nothing_else() {
        var bookmark = aBookmark().of(alice).in("de").addedAt(NOON).build();
        var address = WebAddress.of("https://other.example/");

        var edited = bookmark.edit(address, "New", "Note", Tags.of("t"), Visibility.PUBLIC, true, NOON.plusSeconds(1));

        assertThat(edited)
                .isEqualTo(new Bookmark(
                        bookmark.id(),
                        alice.id(),
                        address,
                        "New",
                        "Note",
                        Optional.of(new LanguageTag("de")),
                        Tags.of("t"),
                        Visibility.PUBLIC,
                        true,
                        NOON,
                        NOON.plusSeconds(1),
                        0));
        assertThat(edited.isPublic()).isTrue();
        assertThat(edited.place()).isEqualTo(new Cursor(NOON, bookmark.id().value()));
    }

    @Test
    void a_title_is_one_line_and_a_note_may_be_more() {
        assertThatRefused(() -> aBookmark().titled("a\nb").build(), "title", "single line");
        assertThat(aBookmark().noting("a\r\nb").build().note()).isEqualTo("a\nb");
    }

    @Test
    void a_date_that_cannot_be_kept_is_refused() {
        assertThatRefused(
                () -> aBookmark()
                        .addedAt(Instant.ofEpochSecond(1_556_012_345_000_000L))
                        .build(),
                "added at",
                "1 to 9999");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_bookmark_is_its_owners_alone_whatever_the_role_of_others(Role role) {
        var other = Actor.signedIn(aUser().as(role).build());
        var secret = aBookmark().of(alice).build();
        var shared = aBookmark().of(alice).shared().build();

        assertThat(secret.mayBeSeenBy(other)).isFalse();
        assertThat(secret.mayBeChangedBy(other)).isFalse();
        assertThat(shared.mayBeSeenBy(other)).isTrue();
        assertThat(shared.mayBeChangedBy(other)).isFalse();
    }

    @Test
    void owners_and_the_operator_see_and_change_a_private_bookmark() {
        var secret = aBookmark().of(alice).build();

        assertThat(secret.mayBeSeenBy(Actor.signedIn(alice))).isTrue();
        assertThat(secret.mayBeChangedBy(Actor.signedIn(alice))).isTrue();
        assertThat(secret.mayBeSeenBy(Actor.operator())).isTrue();
        assertThat(secret.mayBeChangedBy(Actor.operator())).isTrue();
        assertThat(Bookmark.areAllKeptBy(Actor.operator())).isTrue();
        assertThat(Bookmark.areAllKeptBy(Actor.anonymous())).isFalse();
    }

    @Test
    void readers_see_what_is_public_and_change_nothing() {
        assertThat(aBookmark().build().mayBeSeenBy(Actor.anonymous())).isFalse();
        assertThat(aBookmark().shared().build().mayBeSeenBy(Actor.anonymous())).isTrue();
        assertThat(aBookmark().shared().build().mayBeChangedBy(Actor.anonymous()))
                .isFalse();
    }
}
