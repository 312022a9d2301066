package org.inkmark.domain.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inkmark.domain.post.PostBuilder.aPost;
import static org.inkmark.domain.user.UserBuilder.aUser;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.inkmark.domain.AlreadyExists;
import org.inkmark.domain.Rivals;
import org.inkmark.domain.StoreContract;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The part of {@link PostRepositoryContract} that is about paths: forever one post's. */
abstract class PostPathContract extends StoreContract {

    protected final User alice = aUser().named("alice").build();
    protected final User bob = aUser().named("bob").build();

    protected abstract PostRepository posts();

    protected abstract UserRepository users();

    @BeforeEach
    final void addAuthors() {
        inUnit(() -> {
            users().add(alice);
            users().add(bob);
        });
    }

    final Post add(Post post) {
        inUnit(() -> posts().add(post));
        return post;
    }

    @Test
    void a_post_answers_at_the_path_of_its_slug() {
        var post = add(aPost().by(alice).slug("hello").build());

        assertThatCurrent("/posts/hello", post);
        assertThatFree("/posts/hell");
        assertThatFree("/posts/hello-2");
        assertThatFree("/hello");
    }

    @Test
    void two_posts_cannot_have_one_slug() {
        var post = add(aPost().by(alice).slug("hello").build());

        assertThatThrownBy(() -> add(aPost().by(bob).slug("hello").build()))
                .isInstanceOfSatisfying(AlreadyExists.class, taken -> {
                    assertThat(taken.field()).isEqualTo("slug");
                    assertThat(taken.value()).isEqualTo("hello");
                });

        assertThatCurrent("/posts/hello", post);
    }

    @Test
    void of_many_who_take_one_slug_at_the_same_time_one_is_first_and_all_others_are_told() {
        var rivals = Stream.generate(() -> aPost().by(bob).slug("hello").build())
                .limit(200)
                .toList();

        var first = Rivals.winner(rivals, "slug", this::add);

        assertThatCurrent("/posts/hello", first);
        assertThat(posts().countBy(bob.id())).isEqualTo(1);
    }

    @Test
    void of_many_posts_at_once_none_is_kept_when_one_has_a_slug_that_is_taken() {
        var post = add(aPost().by(alice).slug("hello").build());

        assertThatThrownBy(() -> inUnit(() -> posts().addAll(List.of(
                        aPost().by(bob).slug("free").build(),
                        aPost().by(bob).slug("hello").build()))))
                .isInstanceOfSatisfying(
                        AlreadyExists.class, taken -> assertThat(taken.field()).isEqualTo("slug"));

        assertThatCurrent("/posts/hello", post);
        assertThatFree("/posts/free");
        assertThat(posts().countBy(bob.id())).isZero();
    }

    @Test
    void of_many_posts_at_once_two_cannot_have_one_slug() {
        assertThatThrownBy(() -> inUnit(() -> posts().addAll(List.of(
                        aPost().by(bob).slug("twin").build(),
                        aPost().by(bob).slug("twin").build()))))
                .isInstanceOfSatisfying(
                        AlreadyExists.class, taken -> assertThat(taken.field()).isEqualTo("slug"));

        assertThatFree("/posts/twin");
    }

    @Test
    void a_draft_that_is_renamed_leaves_no_trace() {
        var draft = add(aPost().by(alice).slug("old").build());

        var renamed = rename(draft, "new");

        assertThatCurrent("/posts/new", renamed);
        assertThatFree("/posts/old");
        assertThat(posts().findBySlug(new Slug("old"))).isEmpty();
        var heir = add(aPost().by(bob).slug("old").build());
        assertThatCurrent("/posts/old", heir);
    }

    @Test
    void a_post_that_was_public_keeps_its_old_path_when_it_is_renamed() {
        var post = addPublic("old");

        var renamed = rename(post, "new");

        assertThatCurrent("/posts/new", renamed);
        assertThatFormer("/posts/old", renamed);
        assertThat(posts().findBySlug(new Slug("old"))).isEmpty();
        assertThat(posts().findBySlug(new Slug("new"))).map(Post::id).hasValue(post.id());
    }

    @Test
    void a_post_renamed_twice_keeps_all_its_paths() {
        var renamed = rename(rename(addPublic("one"), "two"), "three");

        assertThatFormer("/posts/one", renamed);
        assertThatFormer("/posts/two", renamed);
        assertThatCurrent("/posts/three", renamed);
    }

    @Test
    void renaming_back_makes_the_old_path_current() {
        var back = rename(rename(addPublic("old"), "new"), "old");

        assertThatCurrent("/posts/old", back);
        assertThatFormer("/posts/new", back);
    }

    @Test
    void a_change_that_finds_a_post_public_keeps_the_path_that_it_gives_up() {
        var scheduled = add(aPost().by(alice)
                .slug("old")
                .published(NOON)
                .changedAt(NOON.minusSeconds(60))
                .build());

        var renamed = rename(scheduled, "new");

        assertThat(renamed.everPublic()).isTrue();
        assertThatFormer("/posts/old", renamed);
    }

    @Test
    void that_a_post_was_public_is_remembered_when_it_is_withdrawn() {
        var post = addPublic("old");
        var withdrawn = inUnitGet(() -> posts().update(post.withdraw(NOON)));

        var renamed = rename(withdrawn, "new");

        assertThat(renamed.everPublic()).isTrue();
        assertThatFormer("/posts/old", renamed);
    }

    @Test
    void the_former_path_of_another_post_is_taken() {
        var renamed = rename(addPublic("old"), "new");
        var draft = add(aPost().by(bob).slug("draft").build());

        assertThatThrownBy(() -> add(aPost().by(bob).slug("old").build())).isInstanceOf(AlreadyExists.class);
        assertThatThrownBy(() -> rename(draft, "old")).isInstanceOfSatisfying(AlreadyExists.class, taken -> {
            assertThat(taken.field()).isEqualTo("slug");
            assertThat(taken.value()).isEqualTo("old");
        });
        assertThatThrownBy(() -> rename(draft, "new")).isInstanceOf(AlreadyExists.class);

        assertThatFormer("/posts/old", renamed);
        assertThatCurrent("/posts/new", renamed);
        assertThatCurrent("/posts/draft", draft);
    }

    @Test
    void a_deleted_post_that_was_public_is_gone_at_all_its_paths() {
        var post = addPublic("old");
        inUnit(() -> posts().addFormerPath(post.id(), new PostPath("/2019/05/15/x.html")));
        var renamed = rename(post, "new");

        inUnit(() -> posts().delete(renamed));

        assertThatGone("/posts/old");
        assertThatGone("/posts/new");
        assertThatGone("/2019/05/15/x.html");
    }

    @Test
    void the_path_of_a_deleted_post_that_was_public_stays_taken() {
        var post = addPublic("gone");
        inUnit(() -> posts().delete(post));
        var other = add(aPost().by(bob).slug("other").build());

        assertThatThrownBy(() -> add(aPost().by(bob).slug("gone").build())).isInstanceOf(AlreadyExists.class);
        assertThatThrownBy(() -> rename(other, "gone")).isInstanceOf(AlreadyExists.class);
        assertThatThrownBy(() -> inUnit(() -> posts().addFormerPath(other.id(), new PostPath("/posts/gone"))))
                .isInstanceOf(AlreadyExists.class);

        assertThatGone("/posts/gone");
    }

    @Test
    void a_deleted_post_that_was_never_public_frees_its_paths() {
        var draft = add(aPost().by(alice).slug("free").build());
        inUnit(() -> posts().addFormerPath(draft.id(), new PostPath("/elsewhere")));

        inUnit(() -> posts().delete(draft));

        assertThatFree("/posts/free");
        assertThatFree("/elsewhere");
        assertThatCurrent("/posts/free", add(aPost().by(bob).slug("free").build()));
    }

    @Test
    void a_post_that_turns_out_to_have_been_public_when_it_is_deleted_is_gone() {
        var post = add(aPost().by(alice)
                .slug("seen")
                .published(NOON)
                .changedAt(NOON.minusSeconds(60))
                .build());

        inUnit(() -> posts().delete(post.withdraw(NOON)));

        assertThatGone("/posts/seen");
    }

    @Test
    void a_post_has_further_paths_of_any_form() {
        var post = add(aPost().by(alice).slug("here").build());
        var longest = "/" + "𝄞".repeat(PostPath.MAX_LENGTH - 1);

        inUnit(() -> {
            posts().addFormerPath(post.id(), new PostPath("/2019/05/15/x.html"));
            posts().addFormerPath(post.id(), new PostPath("/posts/there"));
            posts().addFormerPath(post.id(), new PostPath(longest));
        });

        assertThatFormer("/2019/05/15/x.html", post);
        assertThatFormer("/posts/there", post);
        assertThatFormer(longest, post);
        assertThatCurrent("/posts/here", post);
    }

    @Test
    void paths_are_the_same_only_to_the_letter() {
        var mine = add(aPost().by(alice).build());
        var yours = add(aPost().by(bob).build());
        inUnit(() -> posts().addFormerPath(mine.id(), new PostPath("/café")));

        inUnit(() -> {
            posts().addFormerPath(yours.id(), new PostPath("/cafe"));
            posts().addFormerPath(yours.id(), new PostPath("/Café"));
            posts().addFormerPath(yours.id(), new PostPath("/cafe\u0301"));
            posts().addFormerPath(yours.id(), new PostPath("/café\u00a0"));
        });

        assertThatFormer("/café", mine);
        assertThatFormer("/cafe", yours);
        assertThatFormer("/Café", yours);
        assertThatFormer("/cafe\u0301", yours);
        assertThatFormer("/café\u00a0", yours);
        assertThatFree("/CAFÉ");
    }

    @Test
    void giving_a_post_a_path_of_its_own_changes_nothing() {
        var post = add(aPost().by(alice).slug("here").build());

        inUnit(() -> {
            posts().addFormerPath(post.id(), new PostPath("/posts/here"));
            posts().addFormerPath(post.id(), new PostPath("/elsewhere"));
            posts().addFormerPath(post.id(), new PostPath("/elsewhere"));
        });

        assertThatCurrent("/posts/here", post);
        assertThatFormer("/elsewhere", post);
        assertThat(posts().find(post.id())).map(Post::version).hasValue(0L);
    }

    @Test
    void a_further_path_of_another_post_is_taken() {
        var mine = add(aPost().by(alice).slug("mine").build());
        var yours = add(aPost().by(bob).slug("yours").build());
        inUnit(() -> posts().addFormerPath(mine.id(), new PostPath("/old")));

        for (var path : List.of("/old", "/posts/mine")) {
            assertThatThrownBy(() -> inUnit(() -> posts().addFormerPath(yours.id(), new PostPath(path))))
                    .isInstanceOfSatisfying(AlreadyExists.class, taken -> {
                        assertThat(taken.field()).isEqualTo("path");
                        assertThat(taken.value()).isEqualTo(path);
                    });
        }

        assertThatFormer("/old", mine);
        assertThatCurrent("/posts/mine", mine);
    }

    @Test
    void a_further_path_below_posts_can_become_the_current_one() {
        var post = add(aPost().by(alice).slug("here").build());
        inUnit(() -> posts().addFormerPath(post.id(), new PostPath("/posts/there")));

        var renamed = rename(post, "there");

        assertThatCurrent("/posts/there", renamed);
        assertThatFree("/posts/here");
    }

    @Test
    void the_further_paths_of_a_draft_stay_when_it_is_renamed() {
        var draft = add(aPost().by(alice).slug("old").build());
        inUnit(() -> posts().addFormerPath(draft.id(), new PostPath("/elsewhere")));

        assertThatFormer("/elsewhere", rename(draft, "new"));
    }

    private Post addPublic(String slug) {
        return add(aPost().by(alice)
                .slug(slug)
                .published(NOON.minusSeconds(60))
                .everPublic()
                .build());
    }

    private Post rename(Post post, String slug) {
        var edited = post.edit(
                post.title(), new Slug(slug), Optional.empty(), post.markdown(), Optional.empty(), post.tags(), NOON);
        return inUnitGet(() -> posts().update(edited));
    }

    private void assertThatCurrent(String path, Post post) {
        assertThat(posts().findOwner(new PostPath(path)))
                .containsInstanceOf(PathOwner.Current.class)
                .map(owner -> ((PathOwner.Current) owner).post())
                .hasValue(post);
    }

    private void assertThatFormer(String path, Post post) {
        assertThat(posts().findOwner(new PostPath(path)))
                .containsInstanceOf(PathOwner.Former.class)
                .map(owner -> ((PathOwner.Former) owner).post())
                .hasValue(post);
    }

    private void assertThatGone(String path) {
        assertThat(posts().findOwner(new PostPath(path))).hasValue(new PathOwner.Gone());
    }

    private void assertThatFree(String path) {
        assertThat(posts().findOwner(new PostPath(path))).isEmpty();
    }
}
