package org.inkmark.application.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inkmark.application.memory.InMemorySite.NOON;
import static org.inkmark.domain.page.ListAssert.assertThatList;
import static org.inkmark.domain.post.PostBuilder.aPost;
import static org.inkmark.domain.user.UserBuilder.aUser;

import java.util.List;
import java.util.Optional;
import org.inkmark.application.memory.InMemorySite;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.post.Post;
import org.inkmark.domain.post.PostId;
import org.inkmark.domain.post.PostPath;
import org.inkmark.domain.post.PostState;
import org.inkmark.domain.tag.Tag;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Byline;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.Username;
import org.junit.jupiter.api.Test;

class ReadingPostsTest {

    private static final PageRequest TEN = PageRequest.first(10);

    private final InMemorySite site = new InMemorySite();
    private final BrowsePosts posts = PostServices.browsePosts(site);
    private final User alice =
            site.has(aUser().named("alice").called("Alice A.").build());
    private final User bob = site.has(aUser().named("bob").build());
    private final User editor = site.has(aUser().as(Role.EDITOR).build());
    private final Actor member = Actor.signedIn(site.has(aUser().as(Role.MEMBER).build()));

    private final Post old = site.has(aPost().by(alice)
            .slug("old")
            .tagged("Jazz")
            .published(NOON.minusSeconds(60))
            .changedAt(NOON)
            .build());
    private final Post recent = site.has(aPost().by(bob)
            .slug("recent")
            .tagged("Jazz", "Rock")
            .published(NOON.minusSeconds(5))
            .build());
    private final Post draft =
            site.has(aPost().by(alice).slug("draft").tagged("secret").build());
    private final Post scheduled = site.has(
            aPost().by(bob).slug("scheduled").published(NOON.plusSeconds(60)).build());

    @Test
    void a_writer_chooses_from_tags_of_public_and_own_posts() {
        site.has(aPost().by(bob).tagged("his-secret").build());

        assertThat(posts.tagsInUse(Actor.signedIn(alice)))
                .extracting(Tag::label)
                .containsExactly("Jazz", "Rock", "secret");
    }

    @Test
    void readers_see_the_newest_public_posts_with_their_authors() {
        assertThat(posts.newest(TEN).items())
                .containsExactly(
                        new PostView(recent, bob.byline()),
                        new PostView(old, new Byline(new Username("alice"), "Alice A.", alice.role())));
        assertThatList(request -> posts.newest(request).map(PostView::post)).holds(List.of(recent, old));
    }

    @Test
    void readers_see_the_public_posts_of_a_tag_under_its_label() {
        var jazz = posts.tagged("JAZZ", TEN);

        assertThat(jazz.tag().label()).isEqualTo("Jazz");
        assertThat(jazz.posts().items()).map(PostView::post).containsExactly(recent, old);
        assertThat(posts.tagged("rock", TEN).posts().items())
                .map(PostView::post)
                .containsExactly(recent);
    }

    @Test
    void a_tag_that_no_public_post_carries_is_not_found() {
        for (var tag : List.of("secret", "nothing", "..", "", "x".repeat(51))) {
            assertThatThrownBy(() -> posts.tagged(tag, TEN)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void an_empty_page_of_a_tag_is_no_missing_tag() {
        assertThat(posts.tagged("jazz", PageRequest.olderThan(old.placeByPublication(), 10))
                        .posts()
                        .items())
                .isEmpty();
        assertThat(posts.tagged("jazz", PageRequest.newerThan(recent.placeByPublication(), 10))
                        .posts()
                        .items())
                .isEmpty();
    }

    @Test
    void readers_see_the_public_posts_of_an_author() {
        assertThat(posts.by("alice", TEN)).isInstanceOfSatisfying(AuthorAnswer.Found.class, found -> {
            assertThat(found.author()).isEqualTo(alice.byline());
            assertThat(found.posts().items()).map(PostView::post).containsExactly(old);
        });
    }

    @Test
    void a_page_behind_the_last_of_an_author_is_empty() {
        var behind = PageRequest.olderThan(old.placeByPublication(), 10);

        assertThat(posts.by("alice", behind)).isInstanceOfSatisfying(AuthorAnswer.Found.class, found -> assertThat(
                        found.posts().items())
                .isEmpty());
    }

    @Test
    void readers_hear_of_no_user_who_has_written_nothing_for_them() {
        var carol = site.has(aUser().named("carol").build());
        site.has(aPost().by(carol).build());
        site.has(aPost().by(carol).published(NOON.plusSeconds(60)).build());
        site.store().inUnit(() -> {
            site.store()
                    .users()
                    .update(carol.withProfile(new Username("caroline"), carol.email(), "Caroline", Optional.empty()));
        });

        for (var name : List.of("carol", "caroline")) {
            assertThatThrownBy(() -> posts.by(name, TEN))
                    .isInstanceOf(NotFound.class)
                    .hasMessage(new NotFound("user", name).getMessage());
        }
    }

    @Test
    void the_page_of_a_renamed_author_has_moved() {
        site.store().inUnit(() -> {
            site.store()
                    .users()
                    .update(alice.withProfile(new Username("alicia"), alice.email(), "Alicia", Optional.empty()));
        });

        assertThat(posts.by("alice", TEN)).isEqualTo(new AuthorAnswer.MovedTo(new Username("alicia")));
        assertThat(posts.by("alicia", TEN)).isInstanceOf(AuthorAnswer.Found.class);
    }

    @Test
    void an_author_whom_nobody_knows_is_not_found() {
        for (var name : List.of("nobody", "Not A Name", "")) {
            assertThatThrownBy(() -> posts.by(name, TEN)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void a_public_post_is_found_at_its_path() {
        assertThat(posts.at(new PostPath("/posts/old")))
                .isEqualTo(new PathAnswer.Found(new PostView(old, alice.byline())));
    }

    @Test
    void a_former_path_leads_to_the_post_while_it_is_public() {
        giveFormerPath(old, "/2019/x.html");
        giveFormerPath(draft, "/2019/draft.html");
        giveFormerPath(scheduled, "/2019/scheduled.html");

        assertThat(posts.at(new PostPath("/2019/x.html"))).isEqualTo(new PathAnswer.MovedTo(old.path()));
        assertThatThrownBy(() -> posts.at(new PostPath("/2019/draft.html"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> posts.at(new PostPath("/2019/scheduled.html"))).isInstanceOf(NotFound.class);
    }

    @Test
    void what_is_not_public_is_not_found_at_its_path() {
        for (var path : List.of("/posts/draft", "/posts/scheduled", "/posts/nothing")) {
            assertThatThrownBy(() -> posts.at(new PostPath(path)))
                    .isInstanceOfSatisfying(
                            NotFound.class, missing -> assertThat(missing.key()).isEqualTo(path));
        }
    }

    @Test
    void a_deleted_post_is_gone() {
        PostServices.managePosts(site).delete(Actor.operator(), "old");

        assertThat(posts.at(new PostPath("/posts/old"))).isEqualTo(new PathAnswer.Gone());
    }

    @Test
    void editors_and_the_operator_list_everybodys_posts_by_newest_change() {
        for (var actor : List.of(Actor.signedIn(editor), Actor.operator())) {
            assertThat(list(actor, PostQuery.all()))
                    .startsWith(old)
                    .containsExactlyInAnyOrder(old, recent, draft, scheduled);
            assertThat(list(actor, PostQuery.all().by("bob"))).containsExactlyInAnyOrder(recent, scheduled);
        }
    }

    @Test
    void authors_list_their_own() {
        var author = Actor.signedIn(alice);

        assertThat(list(author, PostQuery.all())).containsExactly(old, draft);
        assertThat(list(author, PostQuery.all().by("alice"))).containsExactly(old, draft);
        for (var name : List.of("bob", "nobody")) {
            assertThatThrownBy(() -> list(author, PostQuery.all().by(name))).isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void members_and_readers_list_none() {
        assertThatThrownBy(() -> list(member, PostQuery.all())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> list(Actor.anonymous(), PostQuery.all())).isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_list_of_an_author_whom_nobody_knows_is_not_found() {
        assertThatThrownBy(() -> list(Actor.operator(), PostQuery.all().by("nobody")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void lists_are_filtered_by_tag_state_and_title() {
        assertThat(list(Actor.operator(), query("JAZZ", null, null))).containsExactlyInAnyOrder(old, recent);
        assertThat(list(Actor.operator(), query(null, PostState.DRAFT, null))).containsExactly(draft);
        assertThat(list(Actor.operator(), query(null, PostState.SCHEDULED, "post")))
                .containsExactly(scheduled);
        assertThat(list(Actor.operator(), query(null, null, "nothing"))).isEmpty();
    }

    @Test
    void everybody_is_shown_a_public_post() {
        for (var actor : List.of(Actor.anonymous(), member, Actor.signedIn(bob), Actor.operator())) {
            assertThat(posts.show(actor, "old")).isEqualTo(new PostView(old, alice.byline()));
        }
    }

    @Test
    void a_draft_is_shown_to_its_author_editors_and_the_operator() {
        for (var actor : List.of(Actor.signedIn(alice), Actor.signedIn(editor), Actor.operator())) {
            assertThat(posts.show(actor, "draft").post()).isEqualTo(draft);
            assertThat(posts.showForChange(actor, "draft").post()).isEqualTo(draft);
        }
        for (var actor : List.of(Actor.anonymous(), member, Actor.signedIn(bob))) {
            assertThatThrownBy(() -> posts.show(actor, "draft")).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> posts.showForChange(actor, "draft")).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void a_post_is_shown_by_its_former_slug() {
        giveFormerPath(old, "/posts/older");

        assertThat(posts.show(Actor.anonymous(), "older").post()).isEqualTo(old);
    }

    @Test
    void whoever_may_see_but_not_change_a_post_is_told_so() {
        assertThatThrownBy(() -> posts.showForChange(Actor.signedIn(bob), "old"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> posts.showForChange(Actor.anonymous(), "old")).isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_post_is_found_by_its_id_for_those_who_may_change_it() {
        for (var actor : List.of(Actor.signedIn(alice), Actor.signedIn(editor), Actor.operator())) {
            assertThat(posts.findForChange(actor, draft.id())).contains(new PostView(draft, alice.byline()));
        }
        for (var actor : List.of(Actor.anonymous(), member, Actor.signedIn(bob))) {
            assertThat(posts.findForChange(actor, old.id())).isEmpty();
        }
        assertThat(posts.findForChange(Actor.operator(), new PostId(999_999))).isEmpty();
    }

    private void giveFormerPath(Post post, String path) {
        site.store().inUnit(() -> site.store().posts().addFormerPath(post.id(), new PostPath(path)));
    }

    private List<Post> list(Actor actor, PostQuery query) {
        return posts.list(actor, query, TEN).map(PostView::post).items();
    }

    private static PostQuery query(String tag, PostState state, String words) {
        return new PostQuery(
                Optional.empty(), Optional.ofNullable(tag), Optional.ofNullable(state), Optional.ofNullable(words));
    }
}
