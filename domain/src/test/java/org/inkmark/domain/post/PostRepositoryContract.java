package org.inkmark.domain.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inkmark.domain.post.PostBuilder.aPost;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.inkmark.domain.AlreadyExists;
import org.inkmark.domain.Ids;
import org.inkmark.domain.StaleVersion;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.tag.Tags;
import org.inkmark.domain.user.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a {@link PostRepository} promises: of each post here, of lists and paths in the suites that this one includes. */
public abstract class PostRepositoryContract extends PostListContract {

    @Test
    void a_post_comes_back_as_it_was_kept() {
        var post = aPost().by(alice)
                .titled("Blue notes")
                .slug("blue-notes")
                .saying("# Blue\n\nnotes  \n")
                .about("Ünï\uD83D\uDE00".repeat(200))
                .in("pt-BR")
                .tagged("Jazz", "c++", ".net")
                .published(NOON.minusSeconds(60))
                .everPublic()
                .createdAt(NOON.minusSeconds(120))
                .changedAt(NOON)
                .build();

        add(post);

        assertThatKept(post);
        assertThat(posts().findBySlug(new Slug("blue-notes"))).map(Post::id).hasValue(post.id());
    }

    @Test
    void a_draft_without_words_tags_and_language_comes_back() {
        var post = aPost().by(alice).saying("").build();

        add(post);

        assertThatKept(post);
    }

    @Test
    void what_was_never_kept_is_not_found() {
        add(aPost().by(alice).slug("here").build());

        assertThat(posts().find(new PostId(Ids.MAX))).isEmpty();
        assertThat(posts().findBySlug(new Slug("her"))).isEmpty();
        assertThat(posts().findBySlug(new Slug("here-"))).isEmpty();
    }

    @Test
    void ids_reach_up_to_their_end() {
        var first = aPost().withId(1).by(alice).slug("first").build();
        var last = aPost().withId(Ids.MAX).by(alice).slug("last").build();

        inUnit(() -> posts().addAll(List.of(first, last)));

        assertThatKept(first);
        assertThatKept(last);
    }

    @Test
    void the_longest_texts_of_any_script_are_kept() {
        var post = aPost().by(alice)
                .titled("𝔘".repeat(Post.MAX_TITLE))
                .slug("s".repeat(Slug.MAX_LENGTH))
                .saying("🎸".repeat(Post.MAX_MARKDOWN_BYTES / 4))
                .build();

        add(post);

        assertThatKept(post);
    }

    @Test
    void the_largest_body_is_kept() {
        var post = aPost().by(alice)
                .saying("'\\\"%\n".repeat(Post.MAX_MARKDOWN_BYTES / 5) + "\t")
                .build();

        add(post);

        assertThatKept(post);
    }

    @Test
    void white_space_and_combining_marks_in_a_body_are_kept() {
        var post = aPost().by(alice)
                .titled("cafe\u0301 café")
                .saying("  \n cafe\u0301 \u00a0\u2003\n\n")
                .build();

        add(post);

        assertThatKept(post);
    }

    @Test
    void thirty_two_tags_are_kept() {
        var tags = IntStream.rangeClosed(1, Tags.MAX)
                .mapToObj("tag-%02d"::formatted)
                .toArray(String[]::new);
        var post = aPost().by(alice).tagged(tags).build();

        add(post);

        assertThatKept(post);
    }

    @Test
    void tags_that_differ_in_accents_or_pictures_alone_are_different() {
        var post = aPost().by(alice)
                .tagged("cafe", "café", "🎸", "🥁", "straße", "strasse")
                .build();

        add(post);

        assertThatKept(post);
        assertThat(posts().find(post.id()).orElseThrow().tags().list()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0001-01-01T00:00:00.000001Z",
                "1883-11-18T12:03:57.999999Z",
                "1969-12-31T23:59:59.999999Z",
                "1970-01-01T00:00:00Z",
                "2026-10-25T00:30:00.123456Z",
                "2026-10-25T01:30:00.123456Z",
                "2026-11-01T05:30:00.000001Z",
                "2026-11-01T06:30:00.000001Z",
                "2038-01-19T03:14:08.000001Z",
                "2039-06-01T12:00:00.999999Z",
                "9999-12-31T23:59:59.999999Z"
            })
    void instants_are_kept_to_the_microsecond(String instant) {
        var at = Instant.parse(instant);
        var post = aPost().by(alice).createdAt(at).changedAt(at).published(at).build();

        add(post);

        assertThatKept(post);
    }

    /** The hour of autumn that New York has twice: one by one, and another JVM reads what this one wrote. */
    @Test
    void instants_are_those_of_no_time_zone() {
        var first = Instant.parse("2026-11-01T05:30:00Z");
        var again = first.plusSeconds(3600);
        var home = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            var earlier = add(aPost().by(alice).published(first).build());
            var later = add(aPost().by(alice).published(again).build());
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));

            assertThatKept(earlier);
            assertThatKept(later);
            assertThat(posts().list(PostFilter.publicAt(again), PageRequest.first(9))
                            .items())
                    .containsExactly(later, earlier);
            assertThat(posts().list(PostFilter.publicAt(first), PageRequest.first(9))
                            .items())
                    .containsExactly(earlier);
        } finally {
            TimeZone.setDefault(home);
        }
    }

    @Test
    void many_posts_are_kept_at_once() {
        var many = IntStream.range(0, 250)
                .mapToObj(i -> aPost().by(alice)
                        .titled("Post " + i)
                        .tagged("all", "n" + i)
                        .build())
                .toList();

        inUnit(() -> posts().addAll(many));

        many.forEach(this::assertThatKept);
        assertThat(posts().countBy(alice.id())).isEqualTo(250);
    }

    @Test
    void no_posts_at_once_are_fine() {
        inUnit(() -> posts().addAll(List.of()));

        assertThat(posts().countBy(alice.id())).isZero();
    }

    @Test
    void posts_are_counted_by_author() {
        inUnit(() -> posts().addAll(List.of(
                aPost().by(alice).build(),
                aPost().by(alice).published(NOON).build(),
                aPost().by(bob).build())));

        assertThat(posts().countBy(alice.id())).isEqualTo(2);
        assertThat(posts().countBy(bob.id())).isEqualTo(1);
        assertThat(posts().countBy(new UserId(Ids.MAX))).isZero();
    }

    @Test
    void a_change_is_kept_and_raises_the_version() {
        var post = add(aPost().by(alice).in("en").tagged("old", "both").build());
        var edited = post.edit(
                        "New title",
                        new Slug("new-slug"),
                        Optional.of("New description"),
                        "New words",
                        Optional.empty(),
                        Tags.of("both", "new"),
                        NOON)
                .publish(NOON.plusSeconds(5), NOON)
                .handTo(bob.id(), NOON);

        var kept = inUnitGet(() -> posts().update(edited));

        assertThat(kept.version()).isEqualTo(1);
        assertThat(kept).isEqualTo(withVersion(edited, 1));
        assertThatKept(kept);
    }

    @Test
    void changes_may_follow_one_another_even_in_one_unit() {
        var post = aPost().by(alice).build();

        inUnit(() -> {
            posts().add(post);
            var second = posts().update(post.publish(NOON, NOON));
            posts().update(second.withdraw(NOON));
        });

        var kept = posts().find(post.id()).orElseThrow();
        assertThat(kept.version()).isEqualTo(2);
        assertThat(kept.publication()).isEqualTo(Publication.draft());
    }

    @Test
    void a_version_is_kept_as_it_is_given_to_a_new_post() {
        var post = withVersion(aPost().by(alice).build(), 7);

        add(post);

        assertThatKept(post);
        assertThat(inUnitGet(() -> posts().update(post)).version()).isEqualTo(8);
    }

    @Test
    void the_second_of_two_who_change_a_post_is_told() {
        var post = add(aPost().by(alice).titled("Mine").build());
        var first = inUnitGet(() -> posts().update(post.publish(NOON, NOON)));

        assertThatThrownBy(() -> inUnit(() -> posts().update(post.withdraw(NOON))))
                .isInstanceOf(StaleVersion.class);

        assertThatKept(first);
    }

    @Test
    void a_version_from_the_future_is_stale_too() {
        var post = add(aPost().by(alice).build());

        assertThatThrownBy(() -> inUnit(() -> posts().update(withVersion(post, 1))))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> inUnit(() -> posts().delete(withVersion(post, 1))))
                .isInstanceOf(StaleVersion.class);

        assertThatKept(post);
    }

    @Test
    void a_deleted_post_is_gone_with_its_tags() {
        var post = add(
                aPost().by(alice).slug("away").tagged("jazz").published(NOON).build());

        inUnit(() -> posts().delete(post));

        assertThat(posts().find(post.id())).isEmpty();
        assertThat(posts().findBySlug(post.slug())).isEmpty();
        assertThat(posts().countBy(alice.id())).isZero();
    }

    @Test
    void a_post_that_was_changed_meanwhile_is_not_deleted() {
        var post = add(aPost().by(alice).build());
        var changed = inUnitGet(() -> posts().update(post.publish(NOON, NOON)));

        assertThatThrownBy(() -> inUnit(() -> posts().delete(post))).isInstanceOf(StaleVersion.class);

        assertThatKept(changed);
    }

    @Test
    void a_post_that_was_deleted_meanwhile_is_stale() {
        var post = add(aPost().by(alice).build());
        inUnit(() -> posts().delete(post));

        assertThatThrownBy(() -> inUnit(() -> posts().update(post))).isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> inUnit(() -> posts().delete(post))).isInstanceOf(StaleVersion.class);
    }

    @Test
    void nothing_is_written_outside_a_unit() {
        var post = add(aPost().by(alice).slug("kept").build());
        var other = aPost().by(alice).slug("other").build();

        assertThatThrownBy(() -> posts().add(other)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> posts().addAll(List.of(other))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> posts().update(post)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> posts().delete(post)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> posts().addFormerPath(post.id(), new PostPath("/old")))
                .isInstanceOf(IllegalStateException.class);

        assertThatKept(post);
        assertThat(posts().findBySlug(other.slug())).isEmpty();
        assertThat(posts().findOwner(new PostPath("/old"))).isEmpty();
    }

    @Test
    void what_a_failed_unit_did_to_posts_is_undone() {
        var kept = add(aPost().by(alice).slug("kept").tagged("jazz").build());
        var taken = aPost().by(bob).slug("kept").build();

        assertThatThrownBy(() -> inUnit(() -> {
                    posts().add(aPost().by(alice).slug("lost").build());
                    posts().update(kept.edit(
                            "Lost",
                            new Slug("moved"),
                            Optional.empty(),
                            "Lost",
                            Optional.empty(),
                            Tags.of("lost"),
                            NOON));
                    posts().add(taken);
                    posts().add(aPost().by(alice).slug("moved").build());
                }))
                .isInstanceOf(AlreadyExists.class);

        assertThatKept(kept);
        assertThat(posts().findBySlug(new Slug("lost"))).isEmpty();
        assertThat(posts().findOwner(new PostPath("/posts/moved"))).isEmpty();
        assertThat(posts().findOwner(new PostPath("/posts/kept"))).isPresent();
        assertThat(posts().countBy(bob.id())).isZero();
    }

    private void assertThatKept(Post post) {
        assertThat(posts().find(post.id())).hasValue(post);
    }

    private static Post withVersion(Post post, long version) {
        return new Post(
                post.id(),
                post.author(),
                post.title(),
                post.slug(),
                post.description(),
                post.markdown(),
                post.lang(),
                post.tags(),
                post.publication(),
                post.everPublic(),
                post.createdAt(),
                post.updatedAt(),
                version);
    }
}
