package org.inkmark.domain.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inkmark.domain.bookmark.BookmarkBuilder.aBookmark;
import static org.inkmark.domain.post.PostBuilder.aPost;
import static org.inkmark.domain.user.UserBuilder.aUser;

import java.util.List;
import java.util.Optional;
import org.inkmark.domain.Ids;
import org.inkmark.domain.StoreContract;
import org.inkmark.domain.bookmark.BookmarkRepository;
import org.inkmark.domain.bookmark.Visibility;
import org.inkmark.domain.post.PostRepository;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserId;
import org.inkmark.domain.user.UserRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a {@link TagRepository} promises, and the repositories that add to it. */
public abstract class TagRepositoryContract extends StoreContract {

    private final User alice = aUser().named("alice").build();

    protected abstract TagRepository tags();

    protected abstract PostRepository posts();

    protected abstract BookmarkRepository bookmarks();

    protected abstract UserRepository users();

    @BeforeEach
    final void addOwner() {
        inUnit(() -> users().add(alice));
    }

    @Test
    void a_tag_that_nothing_carries_is_unknown() {
        assertThat(tags().find("jazz")).isEmpty();
    }

    @Test
    void a_new_post_makes_its_tags_known_as_they_were_typed() {
        inUnit(() -> posts().add(aPost().by(alice).tagged("Free Jazz", "C++").build()));

        assertThatLabel("free-jazz", "Free Jazz");
        assertThatLabel("c++", "C++");
        assertThat(tags().find("Free Jazz")).isEmpty();
    }

    @Test
    void the_form_first_typed_is_kept() {
        inUnit(() -> posts().add(aPost().by(alice).tagged("JaZZ").build()));

        inUnit(() -> posts().add(aPost().by(alice).tagged("Jazz").build()));
        inUnit(() -> bookmarks().add(aBookmark().of(alice).tagged("jazz").build()));

        assertThatLabel("jazz", "JaZZ");
    }

    @Test
    void of_many_at_once_the_form_first_typed_is_kept() {
        inUnit(() -> posts().addAll(List.of(
                aPost().by(alice).tagged("JaZZ", "One").build(),
                aPost().by(alice).tagged("Jazz", "Two").build())));
        inUnit(() -> bookmarks()
                .addAll(List.of(
                        aBookmark().of(alice).tagged("two", "THREE").build(),
                        aBookmark().of(alice).tagged("three").build())));

        assertThatLabel("jazz", "JaZZ");
        assertThatLabel("one", "One");
        assertThatLabel("two", "Two");
        assertThatLabel("three", "THREE");
    }

    @Test
    void changes_make_tags_known_too() {
        var post = aPost().by(alice).build();
        var bookmark = aBookmark().of(alice).build();
        inUnit(() -> {
            posts().add(post);
            bookmarks().add(bookmark);
        });

        inUnit(() -> posts().update(post.edit(
                post.title(), post.slug(), Optional.empty(), "", Optional.empty(), Tags.of("Rock"), NOON)));
        inUnit(() -> bookmarks()
                .update(bookmark.edit(bookmark.address(), "", "", Tags.of("Soul"), Visibility.PRIVATE, false, NOON)));

        assertThatLabel("rock", "Rock");
        assertThatLabel("soul", "Soul");
    }

    @Test
    void a_label_outlives_what_carried_it() {
        var post = aPost().by(alice).tagged("Jazz").build();
        inUnit(() -> posts().add(post));

        inUnit(() -> posts().delete(post));

        assertThatLabel("jazz", "Jazz");
    }

    @Test
    void names_are_the_same_only_to_the_letter() {
        inUnit(() -> posts().add(aPost().by(alice)
                .tagged("Café", "CAFE", "🎸", "🥁", "ß", "ss")
                .build()));

        assertThatLabel("café", "Café");
        assertThatLabel("cafe", "CAFE");
        assertThatLabel("🎸", "🎸");
        assertThatLabel("🥁", "🥁");
        assertThatLabel("ß", "ß");
        assertThatLabel("ss", "ss");
        assertThat(tags().find("cafe ")).isEmpty();
        assertThat(tags().find("caf_")).isEmpty();
    }

    @Test
    void the_longest_tag_of_any_script_is_known() {
        var longest = "𝄞".repeat(Tag.MAX_LENGTH);

        inUnit(() -> posts().add(aPost().by(alice).tagged(longest).build()));

        assertThatLabel(longest, longest);
    }

    @Test
    void the_tags_of_a_failed_unit_stay_unknown() {
        assertThatThrownBy(() -> inUnit(() -> {
                    posts().add(aPost().by(alice).tagged("Lost").build());
                    throw new UnsupportedOperationException("on purpose");
                }))
                .isInstanceOf(UnsupportedOperationException.class);

        assertThat(tags().find("lost")).isEmpty();
    }

    @Test
    void the_tags_of_posts_that_a_user_may_see_come_the_most_used_first() {
        var bob = aUser().named("bob").build();
        inUnit(() -> {
            users().add(bob);
            posts().addAll(List.of(
                    aPost().by(alice).tagged("Own", "Both").build(),
                    aPost().by(alice).tagged("Own", "Both").published(NOON).build(),
                    aPost().by(bob)
                            .tagged("Both", "Seen")
                            .published(NOON.minusSeconds(60))
                            .build(),
                    aPost().by(bob)
                            .tagged("Later")
                            .published(NOON.plusSeconds(60))
                            .build(),
                    aPost().by(bob).tagged("Hidden").build()));
            bookmarks().add(aBookmark().of(alice).tagged("Elsewhere").build());
        });

        assertThat(labels(tags().ofPosts(alice.id(), NOON, 10, 10))).containsExactly("Both", "Own", "Seen");
        assertThat(labels(tags().ofPosts(alice.id(), NOON, 10, 1))).containsExactly("Both");
        assertThat(labels(tags().ofPosts(new UserId(Ids.MAX), NOON, 1, 10))).containsExactly("Both", "Own");
    }

    @Test
    void the_tags_of_ones_newest_bookmarks_come_the_most_used_first() {
        var bob = aUser().named("bob").build();
        inUnit(() -> {
            users().add(bob);
            bookmarks()
                    .addAll(List.of(
                            aBookmark()
                                    .of(alice)
                                    .tagged("Old")
                                    .addedAt(NOON.minusSeconds(60))
                                    .build(),
                            aBookmark()
                                    .of(alice)
                                    .tagged("Twice", "Once")
                                    .addedAt(NOON)
                                    .build(),
                            aBookmark().of(alice).tagged("Twice").addedAt(NOON).build(),
                            aBookmark()
                                    .of(bob)
                                    .shared()
                                    .tagged("Other")
                                    .addedAt(NOON)
                                    .build()));
            posts().add(aPost().by(alice).tagged("Elsewhere").build());
        });

        assertThat(labels(tags().ofBookmarks(alice.id(), 10, 10))).containsExactly("Twice", "Old", "Once");
        assertThat(labels(tags().ofBookmarks(alice.id(), 2, 10))).containsExactly("Twice", "Once");
        assertThat(labels(tags().ofBookmarks(alice.id(), 10, 1))).containsExactly("Twice");
    }

    /** The order of code points, which is that of bytes; beyond the BMP engines differ. */
    @Test
    void tags_that_are_used_equally_come_by_their_letters_and_not_as_a_language_sorts() {
        inUnit(() -> posts().add(aPost().by(alice)
                .tagged("zoo", "ähre", "a-b", "ab", "émile", "eve", "日本", "жук", "10", "9")
                .build()));

        assertThat(labels(tags().ofPosts(alice.id(), NOON, 10, 20)))
                .containsExactly("10", "9", "a-b", "ab", "eve", "zoo", "ähre", "émile", "жук", "日本");
    }

    private static List<String> labels(List<Tag> tags) {
        return tags.stream().map(Tag::label).toList();
    }

    private void assertThatLabel(String name, String label) {
        assertThat(tags().find(name)).hasValueSatisfying(tag -> {
            assertThat(tag.name()).isEqualTo(name);
            assertThat(tag.label()).isEqualTo(label);
        });
    }
}
