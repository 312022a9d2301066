package org.inkmark.application.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inkmark.application.memory.InMemorySite.NOON;
import static org.inkmark.domain.post.PostBuilder.aPost;
import static org.inkmark.domain.user.UserBuilder.aUser;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.inkmark.application.memory.InMemorySite;
import org.inkmark.application.memory.InMemoryUnitOfWork;
import org.inkmark.application.port.Change;
import org.inkmark.domain.AlreadyExists;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.StaleVersion;
import org.inkmark.domain.language.LanguageTag;
import org.inkmark.domain.post.PathOwner;
import org.inkmark.domain.post.Post;
import org.inkmark.domain.post.PostPath;
import org.inkmark.domain.post.PostRepository;
import org.inkmark.domain.post.Slug;
import org.inkmark.domain.tag.Tags;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.User;
import org.junit.jupiter.api.Test;

class EditingPostsTest {

    private final InMemorySite site = new InMemorySite();
    private final ManagePosts posts = PostServices.managePosts(site);
    private final User alice = site.has(aUser().named("alice").build());
    private final User bob = site.has(aUser().named("bob").build());
    private final User editor = site.has(aUser().as(Role.EDITOR).build());
    private final Actor author = Actor.signedIn(alice);

    @Test
    void what_is_absent_stays_as_it_is() {
        var post = site.has(aPost().by(alice)
                .slug("hello")
                .in("de")
                .tagged("a")
                .saying("Words")
                .build());
        site.clock().advance(Duration.ofMinutes(1));

        var edited = posts.edit(author, "hello", EditPost.nothing());

        assertThat(edited)
                .isEqualTo(new Post(
                        post.id(),
                        alice.id(),
                        post.title(),
                        post.slug(),
                        Optional.empty(),
                        "Words",
                        Optional.of(new LanguageTag("de")),
                        Tags.of("a"),
                        post.publication(),
                        false,
                        post.createdAt(),
                        NOON.plusSeconds(60),
                        1));
        assertThat(site.store().posts().find(post.id())).hasValue(edited);
    }

    @Test
    void an_author_changes_everything_at_once() {
        site.has(aPost().by(alice).slug("hello").in("de").build());

        var edited = posts.edit(
                author,
                "hello",
                new EditPost(
                        OptionalLong.of(0),
                        Optional.of(" New "),
                        Optional.of(" new-slug "),
                        Optional.of(" About "),
                        Optional.of("New words"),
                        Optional.of(List.of("x", "y")),
                        Optional.of(""),
                        Optional.of(PublishTime.now())));

        assertThat(edited.title()).isEqualTo("New");
        assertThat(edited.slug()).isEqualTo(new Slug("new-slug"));
        assertThat(edited.description()).hasValue("About");
        assertThat(edited.markdown()).isEqualTo("New words");
        assertThat(edited.tags()).isEqualTo(Tags.of("x", "y"));
        assertThat(edited.lang()).isEmpty();
        assertThat(edited.publication().publishedAt()).hasValue(NOON);
        assertThat(site.changes())
                .containsExactly(Change.of(Change.Kind.POST, edited.id().value()));
    }

    @Test
    void the_slug_of_a_draft_follows_its_title_and_leaves_no_trace() {
        site.has(aPost().by(alice).titled("Old title").slug("old-title").build());

        var edited = posts.edit(author, "old-title", EditPost.nothing().title("New title"));

        assertThat(edited.slug()).isEqualTo(new Slug("new-title"));
        assertThat(site.store().posts().findOwner(new PostPath("/posts/old-title")))
                .isEmpty();
    }

    @Test
    void a_numbered_slug_follows_the_title_too() {
        site.has(aPost().by(bob).slug("hello").build());
        site.has(aPost().by(alice).titled("Hello").slug("hello-2").build());

        assertThat(posts.edit(author, "hello-2", EditPost.nothing().title("Hello!"))
                        .slug())
                .isEqualTo(new Slug("hello-2"));
        assertThat(posts.edit(author, "hello-2", EditPost.nothing().title("Bye"))
                        .slug())
                .isEqualTo(new Slug("bye"));
    }

    @Test
    void a_slug_that_was_typed_does_not_follow_the_title() {
        site.has(aPost().by(alice).titled("Title").slug("typed").build());

        assertThat(posts.edit(author, "typed", EditPost.nothing().title("New title"))
                        .slug())
                .isEqualTo(new Slug("typed"));
    }

    @Test
    void a_slug_given_up_is_made_from_the_title_again() {
        site.has(aPost().by(alice).titled("The title").slug("typed").build());

        assertThat(posts.edit(author, "typed", EditPost.nothing().slug(" ")).slug())
                .isEqualTo(new Slug("the-title"));
    }

    @Test
    void a_scheduled_post_still_follows_its_title() {
        site.has(aPost().by(alice)
                .titled("Old")
                .slug("old")
                .published(NOON.plusSeconds(60))
                .build());

        assertThat(posts.edit(author, "old", EditPost.nothing().title("New")).slug())
                .isEqualTo(new Slug("new"));
    }

    @Test
    void a_draft_published_together_with_a_new_title_follows_it() {
        site.has(aPost().by(alice).titled("Old").slug("old").build());

        var edited = posts.edit(author, "old", EditPost.nothing().title("New").publish(PublishTime.now()));

        assertThat(edited.slug()).isEqualTo(new Slug("new"));
        assertThat(site.store().posts().findOwner(new PostPath("/posts/old"))).isEmpty();
    }

    @Test
    void the_slug_of_a_post_that_was_public_changes_only_by_being_typed() {
        site.has(aPost().by(alice).titled("Old").slug("old").published(NOON).build());

        assertThat(posts.edit(author, "old", EditPost.nothing().title("New")).slug())
                .isEqualTo(new Slug("old"));
        assertThat(posts.edit(author, "old", EditPost.nothing().slug("")).slug())
                .isEqualTo(new Slug("old"));

        var renamed = posts.edit(author, "old", EditPost.nothing().slug("typed"));
        assertThat(renamed.slug()).isEqualTo(new Slug("typed"));
        assertThat(site.store().posts().findOwner(new PostPath("/posts/old"))).hasValue(new PathOwner.Former(renamed));
    }

    @Test
    void a_post_that_was_withdrawn_keeps_its_slug_all_the_same() {
        site.has(aPost().by(alice).titled("Old").slug("old").everPublic().build());

        assertThat(posts.edit(author, "old", EditPost.nothing().title("New")).slug())
                .isEqualTo(new Slug("old"));
    }

    @Test
    void a_post_is_edited_by_its_former_slug_too() {
        site.has(aPost().by(alice).slug("old").everPublic().build());
        posts.edit(author, "old", EditPost.nothing().slug("new"));

        assertThat(posts.edit(author, "old", EditPost.nothing().markdown("Words"))
                        .markdown())
                .isEqualTo("Words");
    }

    @Test
    void renaming_back_is_possible() {
        site.has(aPost().by(alice).slug("old").everPublic().build());
        posts.edit(author, "old", EditPost.nothing().slug("new"));

        assertThat(posts.edit(author, "new", EditPost.nothing().slug("old")).slug())
                .isEqualTo(new Slug("old"));
    }

    @Test
    void a_typed_slug_that_is_taken_is_told_and_nothing_is_saved() {
        site.has(aPost().by(bob).slug("taken").build());
        var post = site.has(aPost().by(alice).slug("mine").build());

        assertThatThrownBy(() -> posts.edit(
                        author, "mine", EditPost.nothing().title("New").slug("taken")))
                .isInstanceOfSatisfying(
                        AlreadyExists.class, taken -> assertThat(taken.field()).isEqualTo("slug"));

        assertThat(site.store().posts().find(post.id())).hasValue(post);
    }

    @Test
    void every_field_that_breaks_its_rule_is_told_at_once() {
        var post = site.has(aPost().by(alice).slug("mine").build());
        var command = new EditPost(
                OptionalLong.empty(),
                Optional.of("x".repeat(201)),
                Optional.of("Not A Slug"),
                Optional.of("x".repeat(1_001)),
                Optional.of("\0"),
                Optional.of(List.of("..")),
                Optional.of("not a language"),
                Optional.of(PublishTime.unreadable("must be a time")));

        assertThatThrownBy(() -> posts.edit(author, "mine", command))
                .isInstanceOfSatisfying(InvalidValue.class, refusal -> assertThat(refusal.violations())
                        .extracting(InvalidValue.Violation::field)
                        .containsExactlyInAnyOrder(
                                "title", "slug", "description", "body", "tag", "lang", "published at"));

        assertThat(site.store().posts().find(post.id())).hasValue(post);
    }

    @Test
    void whoever_read_an_older_version_is_told() {
        site.has(aPost().by(alice).slug("mine").build());
        posts.edit(author, "mine", EditPost.nothing().version(0).markdown("First"));

        assertThatThrownBy(() ->
                        posts.edit(author, "mine", EditPost.nothing().version(0).markdown("Second")))
                .isInstanceOf(StaleVersion.class);

        assertThat(site.store()
                        .posts()
                        .findBySlug(new Slug("mine"))
                        .orElseThrow()
                        .markdown())
                .isEqualTo("First");
        assertThat(posts.edit(author, "mine", EditPost.nothing().version(1).markdown("Third"))
                        .version())
                .isEqualTo(2);
    }

    @Test
    void a_change_in_the_very_moment_of_another_is_told_and_not_tried_again() {
        var read = site.has(aPost().by(alice).slug("mine").build());
        posts.edit(author, "mine", EditPost.nothing().markdown("First"));
        var repository = mock(PostRepository.class, delegatesTo(site.store().posts()));
        doReturn(Optional.of(read)).when(repository).findBySlug(read.slug());
        var late = PostServices.managePosts(
                site, repository, site.ids(), InMemoryUnitOfWork.over(site.store(), site.clock(), site.origin()));

        assertThatThrownBy(() -> late.edit(author, "mine", EditPost.nothing().markdown("Second")))
                .isInstanceOf(StaleVersion.class);

        verify(repository, times(1)).update(any());
        assertThat(site.store().posts().find(read.id()).orElseThrow().markdown())
                .isEqualTo("First");
    }

    @Test
    void editors_and_the_operator_edit_any_post() {
        site.has(aPost().by(alice).slug("mine").build());

        assertThat(posts.edit(Actor.signedIn(editor), "mine", EditPost.nothing())
                        .author())
                .isEqualTo(alice.id());
        assertThat(posts.edit(Actor.operator(), "mine", EditPost.nothing()).author())
                .isEqualTo(alice.id());
    }

    @Test
    void whoever_may_see_but_not_change_a_post_is_told_so() {
        site.has(aPost().by(alice).slug("public").published(NOON).build());

        for (var actor : List.of(Actor.signedIn(bob), Actor.anonymous())) {
            assertThatThrownBy(() -> posts.edit(actor, "public", EditPost.nothing()))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void whoever_may_not_see_a_post_hears_of_none() {
        site.has(aPost().by(alice).slug("draft").build());

        for (var slug : List.of("draft", "nothing", "Not A Slug", "")) {
            assertThatThrownBy(() -> posts.edit(Actor.signedIn(bob), slug, EditPost.nothing()))
                    .isInstanceOfSatisfying(NotFound.class, missing -> {
                        assertThat(missing.kind()).isEqualTo("post");
                        assertThat(missing.key()).isEqualTo(slug);
                    });
        }
    }

    @Test
    void publishing_again_with_an_edit_keeps_the_date() {
        site.has(aPost().by(alice).slug("mine").published(NOON.minusSeconds(60)).build());

        var edited = posts.edit(author, "mine", EditPost.nothing().markdown("x").publish(PublishTime.now()));

        assertThat(edited.publication().publishedAt()).hasValue(NOON.minusSeconds(60));
    }
}
