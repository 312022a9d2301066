package org.inkmark.domain.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inkmark.domain.Refusals.assertThatRefused;
import static org.inkmark.domain.post.PostBuilder.aPost;
import static org.inkmark.domain.user.UserBuilder.aUser;

import java.time.Instant;
import java.util.Optional;
import org.inkmark.domain.language.LanguageTag;
import org.inkmark.domain.page.Cursor;
import org.inkmark.domain.tag.Tags;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PostTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant TICK_BEFORE = NOON.minusNanos(1_000);

    private final User alice = aUser().named("alice").build();

    @Test
    void a_new_post_is_a_draft() {
        var post = Post.draft(
                new PostId(7), alice.id(), " Hello ", new Slug("hello"), "a\r\nb", Tags.of("x"), NOON.plusNanos(1));

        assertThat(post.stateAt(Instant.MAX)).isEqualTo(PostState.DRAFT);
        assertThat(post.title()).isEqualTo("Hello");
        assertThat(post.markdown()).isEqualTo("a\nb");
        assertThat(post.version()).isZero();
        assertThat(post.everPublic()).isFalse();
        assertThat(post.createdAt()).isEqualTo(NOON);
        assertThat(post.updatedAt()).isEqualTo(NOON);
        assertThat(post.path()).isEqualTo(new PostPath("/posts/hello"));
    }

    @Test
    void a_scheduled_post_becomes_public_by_the_clock_alone() {
        var post = aPost().published(NOON).build();

        assertThat(post.stateAt(TICK_BEFORE)).isEqualTo(PostState.SCHEDULED);
        assertThat(post.isPublicAt(TICK_BEFORE)).isFalse();
        assertThat(post.stateAt(NOON)).isEqualTo(PostState.PUBLISHED);
        assertThat(post.isPublicAt(NOON)).isTrue();
    }

    @Test
    void publishing_and_withdrawing_go_back_and_forth() {
        var draft = aPost().build();

        var published = draft.publish(NOON.minusSeconds(5), NOON);
        var withdrawn = published.withdraw(NOON);

        assertThat(published.publication().publishedAt()).hasValue(NOON.minusSeconds(5));
        assertThat(published.updatedAt()).isEqualTo(NOON);
        assertThat(withdrawn.publication()).isEqualTo(Publication.draft());
        assertThat(withdrawn.publication().publishedAt()).isEmpty();
        assertThat(withdrawn.version()).isEqualTo(draft.version());
    }

    @Test
    void the_first_change_after_publication_remembers_that_the_post_was_public() {
        var post = aPost().published(NOON).build();

        assertThat(post.withdraw(TICK_BEFORE).everPublic()).isFalse();
        assertThat(post.withdraw(NOON).everPublic()).isTrue();
        assertThat(post.publish(NOON.plusSeconds(60), NOON).everPublic()).isTrue();
        assertThat(post.handTo(alice.id(), NOON).everPublic()).isTrue();
        assertThat(post.edit("T", new Slug("s"), Optional.empty(), "", Optional.empty(), Tags.none(), NOON)
                        .everPublic())
                .isTrue();
        assertThat(post.withdraw(NOON).withdraw(NOON).everPublic()).isTrue();
    }

    @Test
    void publishing_in_the_past_makes_nobody_have_seen_it_before() {
        assertThat(aPost().build().publish(NOON.minusSeconds(60), NOON).everPublic())
                .isFalse();
        assertThat(aPost().published(NOON.minusSeconds(60)).build().wasPublicBy(NOON))
                .isTrue();
        assertThat(aPost().everPublic().build().wasPublicBy(NOON)).isTrue();
        assertThat(aPost().published(NOON).build().wasPublicBy(TICK_BEFORE)).isFalse();
    }

    @Test
    void an_edit_changes_what_was_edited_and_nothing_else() {
        var post = aPost().by(alice).published(NOON).build();

        var edited = post.edit(
                "New",
                new Slug("new"),
                Optional.of("About"),
                "Words",
                Optional.of(new LanguageTag("de")),
                Tags.of("t"),
                NOON);

        assertThat(edited)
                .isEqualTo(new Post(
                        post.id(),
                        alice.id(),
                        "New",
                        new Slug("new"),
                        Optional.of("About"),
                        "Words",
                        Optional.of(new LanguageTag("de")),
                        Tags.of("t"),
                        post.publication(),
                        true,
                        post.createdAt(),
                        NOON,
                        post.version()));
    }

    @Test
    void a_description_is_one_line_and_none_where_it_is_blank() {
        assertThat(aPost().about(" Jazz ").build().description()).hasValue("Jazz");
        assertThat(aPost().about(" ").build().description()).isEmpty();
        assertThatRefused(() -> Post.description("a\nb"), "description", "single line");
        assertThatRefused(() -> Post.description("x".repeat(1_001)), "description", "1000");
    }

    @Test
    void a_title_is_one_line() {
        assertThatRefused(() -> aPost().titled("a\nb").build(), "title", "single line");
    }

    @Test
    void a_post_is_published_within_the_years_that_can_be_kept() {
        assertThatRefused(() -> aPost().published(Instant.MAX).build(), "published at", "1 to 9999");
        assertThat(Publication.published(NOON.plusNanos(999)).publishedAt()).hasValue(NOON);
        assertThat(Publication.of(Optional.empty())).isEqualTo(Publication.draft());
        assertThat(Publication.of(Optional.of(NOON))).isEqualTo(Publication.published(NOON));
    }

    @ParameterizedTest
    @CsvSource({"MEMBER, false, false", "AUTHOR, true, false", "EDITOR, true, true", "ADMIN, true, true"})
    void authors_change_their_own_posts_and_editors_any(Role role, boolean own, boolean others) {
        var user = aUser().as(role).build();

        assertThat(aPost().by(user).build().mayBeChangedBy(Actor.signedIn(user)))
                .isEqualTo(own);
        assertThat(aPost().by(alice).build().mayBeChangedBy(Actor.signedIn(user)))
                .isEqualTo(others);
    }

    @Test
    void the_operator_changes_any_post_and_a_reader_none() {
        assertThat(aPost().build().mayBeChangedBy(Actor.operator())).isTrue();
        assertThat(aPost().published(NOON).build().mayBeChangedBy(Actor.anonymous()))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everybody_sees_a_public_post(Role role) {
        var post = aPost().by(alice).published(NOON).build();

        assertThat(post.mayBeSeenBy(Actor.anonymous(), NOON)).isTrue();
        assertThat(post.mayBeSeenBy(Actor.signedIn(aUser().as(role).build()), NOON))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"MEMBER, false", "AUTHOR, false", "EDITOR, true", "ADMIN, true"})
    void drafts_and_scheduled_posts_are_seen_by_those_who_may_change_them(Role role, boolean seen) {
        var draft = aPost().by(alice).build();
        var scheduled = aPost().by(alice).published(NOON).build();
        var other = Actor.signedIn(aUser().as(role).build());

        assertThat(draft.mayBeSeenBy(other, NOON)).isEqualTo(seen);
        assertThat(scheduled.mayBeSeenBy(other, TICK_BEFORE)).isEqualTo(seen);
        assertThat(draft.mayBeSeenBy(Actor.signedIn(alice), NOON)).isTrue();
        assertThat(draft.mayBeSeenBy(Actor.operator(), NOON)).isTrue();
        assertThat(scheduled.mayBeSeenBy(Actor.anonymous(), TICK_BEFORE)).isFalse();
    }

    @Test
    void a_post_has_a_place_in_each_list() {
        var post =
                aPost().withId(7).published(NOON).changedAt(NOON.plusSeconds(1)).build();

        assertThat(post.placeByPublication()).isEqualTo(new Cursor(NOON, 7));
        assertThat(post.placeByChange()).isEqualTo(new Cursor(NOON.plusSeconds(1), 7));
    }
}
