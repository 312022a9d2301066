package org.inkmark.application.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inkmark.application.memory.InMemorySite.NOON;
import static org.inkmark.domain.bookmark.BookmarkBuilder.aBookmark;
import static org.inkmark.domain.post.PostBuilder.aPost;
import static org.inkmark.domain.user.UserBuilder.aUser;
import static org.inkmark.domain.user.UserBuilder.anAdmin;

import java.util.stream.IntStream;
import org.inkmark.application.memory.InMemorySite;
import org.inkmark.application.port.Change;
import org.inkmark.application.port.Change.Kind;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.audit.AuditEvent;
import org.inkmark.domain.post.PathOwner;
import org.inkmark.domain.tag.Tags;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.Username;
import org.junit.jupiter.api.Test;

class DeletingUsersTest {

    private final InMemorySite site = new InMemorySite();
    private final ManageUsers users = UserServices.manageUsers(site);
    private final User root = site.has(anAdmin().named("root").build());
    private final User alice = site.has(aUser().named("alice").build());
    private final User bob = site.has(aUser().named("bob").build());

    @Test
    void a_user_is_deleted_with_everything() {
        var seen = site.has(aPost().by(alice).slug("seen").published(NOON).build());
        var draft = site.has(aPost().by(alice).slug("draft").build());
        var bookmark = site.has(aBookmark().of(alice).build());
        var others = site.has(aPost().by(bob).build());

        users.delete(Actor.signedIn(root), "alice", new Legacy.DeleteEverything());

        assertThat(site.store().users().find(alice.id())).isEmpty();
        assertThat(site.store().posts().findOwner(seen.path())).hasValue(new PathOwner.Gone());
        assertThat(site.store().posts().findOwner(draft.path())).isEmpty();
        assertThat(site.store().bookmarks().find(bookmark.id())).isEmpty();
        assertThat(site.store().posts().find(others.id())).hasValue(others);
        assertThat(site.changes())
                .containsExactlyInAnyOrder(
                        Change.of(Kind.POST, seen.id().value()),
                        Change.of(Kind.POST, draft.id().value()),
                        Change.of(Kind.BOOKMARK, bookmark.id().value()),
                        Change.of(Kind.USER, alice.id().value()));
    }

    @Test
    void what_a_user_has_may_be_handed_to_another() {
        var post = site.has(aPost().by(alice).slug("seen").published(NOON).build());
        var bookmark = site.has(aBookmark().of(alice).build());

        users.delete(Actor.operator(), "alice", new Legacy.HandTo("bob"));

        assertThat(site.store().users().find(alice.id())).isEmpty();
        assertThat(site.store().posts().find(post.id()).orElseThrow().author()).isEqualTo(bob.id());
        assertThat(site.store().posts().find(post.id()).orElseThrow().everPublic())
                .isTrue();
        assertThat(site.store().bookmarks().find(bookmark.id()).orElseThrow().owner())
                .isEqualTo(bob.id());
        assertThat(site.changes())
                .containsExactlyInAnyOrder(
                        Change.of(Kind.POST, post.id().value()),
                        Change.of(Kind.BOOKMARK, bookmark.id().value()),
                        Change.of(Kind.USER, alice.id().value()));
    }

    @Test
    void bookmarks_that_the_heir_keeps_too_are_united() {
        var hers = site.has(aBookmark()
                .of(alice)
                .at("https://EXAMPLE.org/")
                .tagged("a")
                .noting("Hers")
                .addedAt(NOON.minusSeconds(60))
                .build());
        var his = site.has(aBookmark()
                .of(bob)
                .at("https://example.org/")
                .tagged("b")
                .addedAt(NOON)
                .build());

        users.delete(Actor.operator(), "alice", new Legacy.HandTo("bob"));

        var united = site.store().bookmarks().find(his.id()).orElseThrow();
        assertThat(united.tags()).isEqualTo(Tags.of("a", "b"));
        assertThat(united.note()).isEqualTo("Hers");
        assertThat(united.createdAt()).isEqualTo(NOON.minusSeconds(60));
        assertThat(site.store().bookmarks().find(hers.id())).isEmpty();
        assertThat(site.store().bookmarks().countOf(bob.id())).isEqualTo(1);
        assertThat(site.changes())
                .contains(
                        Change.of(Kind.BOOKMARK, hers.id().value()),
                        Change.of(Kind.BOOKMARK, his.id().value()));
    }

    @Test
    void tags_for_which_an_heirs_bookmark_has_no_room_do_not_keep_a_user_from_being_deleted() {
        var twenty = IntStream.range(0, 20).mapToObj("a%d"::formatted).toArray(String[]::new);
        var others = IntStream.range(0, 20).mapToObj("b%d"::formatted).toArray(String[]::new);
        site.has(aBookmark().of(alice).at("https://example.org/").tagged(others).build());
        var his = site.has(
                aBookmark().of(bob).at("https://example.org/").tagged(twenty).build());

        users.delete(Actor.operator(), "alice", new Legacy.HandTo("bob"));

        assertThat(site.store().bookmarks().find(his.id()).orElseThrow().tags())
                .hasSize(Tags.MAX)
                .containsAll(Tags.of(twenty));
    }

    @Test
    void more_than_a_page_is_handed_on_or_deleted() {
        var posts =
                IntStream.range(0, 501).mapToObj(_ -> aPost().by(alice).build()).toList();
        var bookmarks = IntStream.range(0, 501)
                .mapToObj(_ -> aBookmark().of(alice).build())
                .toList();
        site.store().inUnit(() -> {
            site.store().posts().addAll(posts);
            site.store().bookmarks().addAll(bookmarks);
        });

        users.delete(Actor.operator(), "alice", new Legacy.HandTo("bob"));
        assertThat(site.store().posts().countBy(bob.id())).isEqualTo(501);
        assertThat(site.store().bookmarks().countOf(bob.id())).isEqualTo(501);

        users.delete(Actor.operator(), "bob", new Legacy.DeleteEverything());
        assertThat(site.store().posts().countBy(bob.id())).isZero();
        assertThat(site.store().bookmarks().countOf(bob.id())).isZero();
    }

    @Test
    void an_heir_whom_nobody_knows_is_not_found_and_nothing_is_deleted() {
        assertThatThrownBy(() -> users.delete(Actor.operator(), "alice", new Legacy.HandTo("nobody")))
                .isInstanceOf(NotFound.class);

        assertThat(site.store().users().find(alice.id())).hasValue(alice);
    }

    @Test
    void nobody_inherits_from_themselves() {
        assertThatThrownBy(() -> users.delete(Actor.operator(), "alice", new Legacy.HandTo("alice")))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("another user");

        assertThat(site.store().users().find(alice.id())).hasValue(alice);
    }

    @Test
    void nobody_deletes_themselves() {
        site.has(anAdmin().named("second").build());

        assertThatThrownBy(() -> users.delete(Actor.signedIn(root), "root", new Legacy.DeleteEverything()))
                .isInstanceOf(NotAllowed.class);

        assertThat(site.store().users().findByUsername(new Username("root"))).isPresent();
    }

    @Test
    void the_posts_that_go_with_a_user_are_recorded() {
        site.has(aPost().by(alice).slug("seen").published(NOON).build());

        users.delete(Actor.signedIn(root), "alice", new Legacy.DeleteEverything());

        assertThat(site.audited())
                .extracting(AuditEvent::toString)
                .containsExactlyInAnyOrder(
                        "user root post_deleted post seen",
                        "user root user_deleted user alice: posts and bookmarks deleted");
    }
}
