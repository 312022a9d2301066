package org.inkmark.application.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inkmark.application.memory.InMemorySite.NOON;
import static org.inkmark.domain.post.PostBuilder.aPost;
import static org.inkmark.domain.user.UserBuilder.aUser;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.inkmark.application.memory.InMemorySite;
import org.inkmark.application.port.Change;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.audit.AuditEvent;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.post.PathOwner;
import org.inkmark.domain.post.PostPath;
import org.inkmark.domain.post.PostState;
import org.inkmark.domain.post.Publication;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.User;
import org.junit.jupiter.api.Test;

class PublishingPostsTest {

    private final InMemorySite site = new InMemorySite();
    private final ManagePosts posts = PostServices.managePosts(site);
    private final BrowsePosts readers = PostServices.browsePosts(site);
    private final User alice = site.has(aUser().named("alice").build());
    private final User bob = site.has(aUser().named("bob").build());
    private final Actor author = Actor.signedIn(alice);

    @Test
    void a_published_post_is_there_at_once() {
        site.has(aPost().by(alice).slug("hello").build());

        var post = posts.publish(author, "hello", PublishTime.now());

        assertThat(post.publication().publishedAt()).hasValue(NOON);
        assertThat(readers.newest(PageRequest.first(10)).items())
                .map(PostView::post)
                .containsExactly(post);
        assertThat(site.changes())
                .containsExactly(Change.of(Change.Kind.POST, post.id().value()));
    }

    @Test
    void a_scheduled_post_appears_when_its_time_comes() {
        site.has(aPost().by(alice).slug("hello").build());
        posts.publish(author, "hello", PublishTime.at(NOON.plusSeconds(60)));
        assertThat(readers.newest(PageRequest.first(10)).items()).isEmpty();

        site.clock().advance(Duration.ofSeconds(60));

        assertThat(readers.newest(PageRequest.first(10)).items()).hasSize(1);
    }

    @Test
    void a_post_may_be_dated_back() {
        site.has(aPost().by(alice).slug("hello").build());

        assertThat(posts.publish(author, "hello", PublishTime.at(NOON.minusSeconds(60)))
                        .publication())
                .isEqualTo(Publication.published(NOON.minusSeconds(60)));
    }

    @Test
    void publishing_what_is_public_keeps_its_date_unless_another_is_named() {
        site.has(
                aPost().by(alice).slug("hello").published(NOON.minusSeconds(60)).build());

        assertThat(posts.publish(author, "hello", PublishTime.now()).publication())
                .isEqualTo(Publication.published(NOON.minusSeconds(60)));
        assertThat(posts.publish(author, "hello", PublishTime.at(NOON.minusSeconds(5)))
                        .publication())
                .isEqualTo(Publication.published(NOON.minusSeconds(5)));
    }

    @Test
    void publishing_a_scheduled_post_now_brings_it_forward() {
        site.has(aPost().by(alice).slug("hello").published(NOON.plusSeconds(60)).build());

        assertThat(posts.publish(author, "hello", PublishTime.now()).stateAt(NOON))
                .isEqualTo(PostState.PUBLISHED);
    }

    @Test
    void a_date_that_cannot_be_kept_is_refused() {
        site.has(aPost().by(alice).slug("hello").build());

        assertThatThrownBy(() -> posts.publish(author, "hello", PublishTime.at(Instant.MAX)))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void a_withdrawn_post_is_a_draft_again_and_remembers_that_it_was_public() {
        site.has(aPost().by(alice).slug("hello").published(NOON).build());

        var post = posts.withdraw(author, "hello");

        assertThat(post.stateAt(NOON)).isEqualTo(PostState.DRAFT);
        assertThat(post.everPublic()).isTrue();
        assertThat(readers.newest(PageRequest.first(10)).items()).isEmpty();
        assertThat(site.changes())
                .containsExactly(Change.of(Change.Kind.POST, post.id().value()));
    }

    @Test
    void a_deleted_post_that_was_public_is_gone() {
        var post = site.has(aPost().by(alice).slug("hello").published(NOON).build());

        posts.delete(author, "hello");

        assertThat(site.store().posts().find(post.id())).isEmpty();
        assertThat(site.store().posts().findOwner(new PostPath("/posts/hello"))).hasValue(new PathOwner.Gone());
        assertThat(site.changes())
                .containsExactly(Change.of(Change.Kind.POST, post.id().value()));
    }

    @Test
    void a_deleted_post_that_never_was_public_frees_its_path() {
        site.has(aPost().by(alice).slug("hello").published(NOON.plusSeconds(60)).build());

        posts.delete(author, "hello");

        assertThat(site.store().posts().findOwner(new PostPath("/posts/hello"))).isEmpty();
    }

    @Test
    void all_of_it_is_for_those_who_may_change_the_post() {
        site.has(aPost().by(alice).slug("public").published(NOON).build());
        site.has(aPost().by(alice).slug("draft").build());
        List<Consumer<String>> deeds = List.of(
                slug -> posts.publish(Actor.signedIn(bob), slug, PublishTime.now()),
                slug -> posts.withdraw(Actor.signedIn(bob), slug),
                slug -> posts.delete(Actor.signedIn(bob), slug));

        for (var deed : deeds) {
            assertThatThrownBy(() -> deed.accept("public")).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> deed.accept("draft")).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> deed.accept("nothing")).isInstanceOf(NotFound.class);
        }
        assertThat(site.store().posts().countBy(alice.id())).isEqualTo(2);
    }

    @Test
    void whoever_publishes_withdraws_or_deletes_is_recorded() {
        posts.write(author, WritePost.draft("Hello", "Text"));
        posts.edit(author, "hello", EditPost.nothing().markdown("Another text"));
        posts.edit(author, "hello", EditPost.nothing().publish(PublishTime.now()));
        posts.publish(author, "hello", PublishTime.now());
        posts.publish(Actor.operator(), "hello", PublishTime.at(NOON.minusSeconds(60)));
        posts.withdraw(author, "hello");
        posts.withdraw(author, "hello");
        posts.delete(author, "hello");

        assertThat(site.audited())
                .extracting(AuditEvent::toString)
                .containsExactly(
                        "user alice post_deleted post hello",
                        "user alice post_withdrawn post hello",
                        "operator root post_published post hello: 2026-03-01T11:59:00Z",
                        "user alice post_published post hello: 2026-03-01T12:00:00Z");
    }
}
