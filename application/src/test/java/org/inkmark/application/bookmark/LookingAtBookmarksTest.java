package org.inkmark.application.bookmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inkmark.application.memory.InMemorySite.NOON;
import static org.inkmark.domain.bookmark.BookmarkBuilder.aBookmark;
import static org.inkmark.domain.page.ListAssert.assertThatList;
import static org.inkmark.domain.user.UserBuilder.aUser;
import static org.inkmark.domain.user.UserBuilder.anAdmin;

import java.util.List;
import java.util.Optional;
import org.inkmark.application.memory.InMemorySite;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.bookmark.Bookmark;
import org.inkmark.domain.bookmark.BookmarkId;
import org.inkmark.domain.bookmark.Visibility;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.tag.Tag;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.User;
import org.junit.jupiter.api.Test;

class LookingAtBookmarksTest {

    private static final PageRequest TEN = PageRequest.first(10);

    private final InMemorySite site = new InMemorySite();
    private final BrowseBookmarks bookmarks = BookmarkServices.browseBookmarks(site);
    private final User alice = site.has(aUser().named("alice").build());
    private final User bob = site.has(aUser().named("bob").build());
    private final Actor admin = Actor.signedIn(site.has(anAdmin().build()));

    private final Bookmark secret = site.has(aBookmark()
            .of(alice)
            .at("https://secret.example/")
            .titled("Blue")
            .addedAt(NOON)
            .build());
    private final Bookmark hers = site.has(aBookmark()
            .of(alice)
            .at("https://hers.example/")
            .shared()
            .tagged("Jazz")
            .addedAt(NOON.plusSeconds(1))
            .build());
    private final Bookmark his = site.has(aBookmark()
            .of(bob)
            .at("https://his.example/")
            .shared()
            .toRead()
            .addedAt(NOON.plusSeconds(2))
            .build());

    @Test
    void one_chooses_from_ones_own_tags() {
        assertThat(bookmarks.tagsInUse(Actor.signedIn(alice)))
                .extracting(Tag::label)
                .containsExactly("Jazz");
        assertThat(bookmarks.tagsInUse(Actor.signedIn(bob))).isEmpty();
    }

    @Test
    void everybody_sees_the_public_bookmarks_newest_first_with_their_owners() {
        assertThat(bookmarks.newest(TEN).items())
                .containsExactly(new BookmarkView(his, bob.byline()), new BookmarkView(hers, alice.byline()));
        assertThatList(request -> bookmarks.newest(request).map(BookmarkView::bookmark))
                .holds(List.of(his, hers));
    }

    @Test
    void users_list_their_own_in_full() {
        var owner = Actor.signedIn(alice);

        assertThat(list(owner, BookmarkQuery.all())).containsExactly(hers, secret);
        assertThat(list(owner, BookmarkQuery.all().of("alice"))).containsExactly(hers, secret);
    }

    @Test
    void the_operator_lists_everybodys() {
        assertThat(list(Actor.operator(), BookmarkQuery.all())).containsExactly(his, hers, secret);
        assertThat(list(Actor.operator(), BookmarkQuery.all().of("alice"))).containsExactly(hers, secret);
        assertThatThrownBy(() -> list(Actor.operator(), BookmarkQuery.all().of("nobody")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_bookmarks_of_others_are_theirs_alone() {
        assertThatThrownBy(() -> list(Actor.signedIn(bob), BookmarkQuery.all().of("alice")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> list(admin, BookmarkQuery.all().of("alice"))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> list(Actor.anonymous(), BookmarkQuery.all())).isInstanceOf(NotAllowed.class);
        assertThat(list(admin, BookmarkQuery.all())).isEmpty();
    }

    @Test
    void lists_are_filtered() {
        assertThat(list(Actor.operator(), query("jazz", null, null, null))).containsExactly(hers);
        assertThat(list(Actor.operator(), query(null, Visibility.PRIVATE, null, null)))
                .containsExactly(secret);
        assertThat(list(Actor.operator(), query(null, null, true, null))).containsExactly(his);
        assertThat(list(Actor.operator(), query(null, null, false, "blue"))).containsExactly(secret);
    }

    @Test
    void a_public_bookmark_is_shown_to_everybody_in_any_form_of_its_address() {
        for (var actor : List.of(Actor.anonymous(), Actor.signedIn(bob), admin, Actor.operator())) {
            assertThat(bookmarks.show(actor, "alice", "HTTPS://HERS.example/"))
                    .isEqualTo(new BookmarkView(hers, alice.byline()));
        }
    }

    @Test
    void a_private_bookmark_is_shown_to_its_owner_and_the_operator() {
        for (var actor : List.of(Actor.signedIn(alice), Actor.operator())) {
            assertThat(bookmarks.show(actor, "alice", "https://secret.example/").bookmark())
                    .isEqualTo(secret);
        }
        for (var actor : List.of(Actor.anonymous(), Actor.signedIn(bob), admin)) {
            for (var name : List.of("alice", "nobody")) {
                assertThatThrownBy(() -> bookmarks.show(actor, name, "https://secret.example/"))
                        .isInstanceOfSatisfying(NotFound.class, missing -> assertThat(missing.kind())
                                .isEqualTo("bookmark"));
            }
        }
    }

    @Test
    void what_nobody_keeps_is_not_found() {
        for (var address : List.of("https://his.example/", "no address", "")) {
            assertThatThrownBy(() -> bookmarks.show(Actor.operator(), "alice", address))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> bookmarks.show(Actor.operator(), "nobody", "https://his.example/"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_bookmark_is_found_by_its_id_for_those_who_may_change_it() {
        for (var actor : List.of(Actor.signedIn(alice), Actor.operator())) {
            assertThat(bookmarks.findForChange(actor, hers.id())).contains(new BookmarkView(hers, alice.byline()));
        }
        for (var actor : List.of(Actor.anonymous(), Actor.signedIn(bob), admin)) {
            assertThat(bookmarks.findForChange(actor, hers.id())).isEmpty();
        }
        assertThat(bookmarks.findForChange(Actor.operator(), new BookmarkId(999_999)))
                .isEmpty();
    }

    private List<Bookmark> list(Actor actor, BookmarkQuery query) {
        return bookmarks.list(actor, query, TEN).map(BookmarkView::bookmark).items();
    }

    private static BookmarkQuery query(String tag, Visibility visibility, Boolean toRead, String words) {
        return new BookmarkQuery(
                Optional.empty(),
                Optional.ofNullable(tag),
                Optional.ofNullable(visibility),
                Optional.ofNullable(toRead),
                Optional.ofNullable(words));
    }
}
