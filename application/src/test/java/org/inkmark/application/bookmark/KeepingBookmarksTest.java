package org.inkmark.application.bookmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inkmark.application.memory.InMemorySite.NOON;
import static org.inkmark.domain.bookmark.BookmarkBuilder.aBookmark;
import static org.inkmark.domain.user.UserBuilder.aUser;
import static org.inkmark.domain.user.UserBuilder.anAdmin;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.inOrder;
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
import org.inkmark.application.port.IdGenerator;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.domain.AlreadyExists;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.StaleVersion;
import org.inkmark.domain.bookmark.BookmarkRepository;
import org.inkmark.domain.bookmark.Visibility;
import org.inkmark.domain.bookmark.WebAddress;
import org.inkmark.domain.tag.Tags;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.User;
import org.junit.jupiter.api.Test;

class KeepingBookmarksTest {

    private static final String ADDRESS = "https://example.org/~alice";

    private final InMemorySite site = new InMemorySite();
    private final ManageBookmarks bookmarks = BookmarkServices.manageBookmarks(site);
    private final User alice = site.has(aUser().named("alice").as(Role.MEMBER).build());
    private final User bob = site.has(aUser().named("bob").build());
    private final Actor admin = Actor.signedIn(site.has(anAdmin().build()));
    private final Actor owner = Actor.signedIn(alice);

    @Test
    void a_member_keeps_a_bookmark() {
        var bookmark = bookmarks.add(
                owner,
                new AddBookmark(
                        Optional.empty(),
                        " HTTPS://Example.org/ ",
                        " Title ",
                        "Note",
                        List.of("a", "b"),
                        Visibility.PUBLIC,
                        true));

        assertThat(bookmark)
                .isEqualTo(aBookmark()
                        .withId(bookmark.id().value())
                        .of(alice)
                        .at("https://example.org/")
                        .titled("Title")
                        .noting("Note")
                        .tagged("a", "b")
                        .shared()
                        .toRead()
                        .addedAt(NOON)
                        .build());
        assertThat(bookmark.address().typed()).isEqualTo("HTTPS://Example.org/");
        assertThat(site.store().bookmarks().find(bookmark.id())).hasValue(bookmark);
        assertThat(site.changes())
                .containsExactly(Change.of(Change.Kind.BOOKMARK, bookmark.id().value()));
    }

    @Test
    void every_field_that_breaks_its_rule_is_told_at_once() {
        var command =
                new AddBookmark(Optional.empty(), "ftp://x", "a\nb", "\0", List.of(".."), Visibility.PRIVATE, false);

        assertThatThrownBy(() -> bookmarks.add(owner, command))
                .isInstanceOfSatisfying(InvalidValue.class, refusal -> assertThat(refusal.violations())
                        .extracting(InvalidValue.Violation::field)
                        .containsExactlyInAnyOrder("address", "title", "note", "tag"));

        assertThat(site.store().bookmarks().countOf(alice.id())).isZero();
    }

    @Test
    void an_address_is_kept_only_once_by_one_user() {
        site.has(aBookmark().of(alice).at(ADDRESS).build());

        assertThatThrownBy(() -> bookmarks.add(owner, bookmark("https://EXAMPLE.org/%7ealice")))
                .isInstanceOfSatisfying(
                        AlreadyExists.class, taken -> assertThat(taken.field()).isEqualTo("address"));
        assertThat(bookmarks.add(Actor.signedIn(bob), bookmark(ADDRESS)).owner())
                .isEqualTo(bob.id());
    }

    @Test
    void bookmarks_are_added_by_their_owner_or_the_operator() {
        for (var actor : List.of(Actor.signedIn(bob), admin, Actor.anonymous())) {
            for (var name : List.of("alice", "nobody")) {
                assertThatThrownBy(() -> bookmarks.add(actor, bookmarkOf(name))).isInstanceOf(NotAllowed.class);
            }
        }
        assertThat(bookmarks.add(Actor.operator(), bookmarkOf("alice")).owner()).isEqualTo(alice.id());
    }

    @Test
    void a_bookmark_needs_an_owner() {
        assertThatThrownBy(() -> bookmarks.add(Actor.operator(), bookmark(ADDRESS)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> bookmarks.add(Actor.anonymous(), bookmark(ADDRESS)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> bookmarks.add(Actor.operator(), bookmarkOf("nobody")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void what_is_absent_stays_as_it_is() {
        var before = site.has(aBookmark()
                .of(alice)
                .at(ADDRESS)
                .titled("T")
                .noting("N")
                .tagged("a")
                .shared()
                .toRead()
                .build());
        site.clock().advance(Duration.ofMinutes(1));

        var same = bookmarks.edit(owner, "alice", ADDRESS, EditBookmark.nothing());

        assertThat(same.version()).isEqualTo(1);
        assertThat(List.of(same.title(), same.note(), same.tags(), same.visibility(), same.toRead()))
                .isEqualTo(List.of("T", "N", Tags.of("a"), Visibility.PUBLIC, true));
        assertThat(same.createdAt()).isEqualTo(before.createdAt());
        assertThat(same.updatedAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(site.changes())
                .containsExactly(Change.of(Change.Kind.BOOKMARK, before.id().value()));
    }

    @Test
    void everything_can_be_changed_at_once() {
        site.has(aBookmark().of(alice).at(ADDRESS).build());

        var edited = bookmarks.edit(
                owner,
                "alice",
                "https://EXAMPLE.org/%7ealice",
                new EditBookmark(
                        OptionalLong.of(0),
                        Optional.of("https://other.example/"),
                        Optional.of(" New "),
                        Optional.of("Note"),
                        Optional.of(List.of("x")),
                        Optional.of(Visibility.PUBLIC),
                        Optional.of(true)));

        assertThat(edited.address()).isEqualTo(WebAddress.of("https://other.example/"));
        assertThat(edited.title()).isEqualTo("New");
        assertThat(edited.note()).isEqualTo("Note");
        assertThat(edited.tags()).isEqualTo(Tags.of("x"));
        assertThat(edited.isPublic()).isTrue();
        assertThat(edited.toRead()).isTrue();
    }

    @Test
    void every_field_of_a_change_that_breaks_its_rule_is_told_at_once() {
        var before = site.has(aBookmark().of(alice).at(ADDRESS).build());
        var command = new EditBookmark(
                OptionalLong.empty(),
                Optional.of("example.org"),
                Optional.of("a\nb"),
                Optional.of("\0"),
                Optional.of(List.of("..")),
                Optional.empty(),
                Optional.empty());

        assertThatThrownBy(() -> bookmarks.edit(owner, "alice", ADDRESS, command))
                .isInstanceOfSatisfying(InvalidValue.class, refusal -> assertThat(refusal.violations())
                        .extracting(InvalidValue.Violation::field)
                        .containsExactlyInAnyOrder("address", "title", "note", "tag"));

        assertThat(site.store().bookmarks().find(before.id())).hasValue(before);
    }

    @Test
    void a_bookmark_is_not_moved_to_an_address_that_is_kept_already() {
        site.has(aBookmark().of(alice).at(ADDRESS).build());
        site.has(aBookmark().of(alice).at("https://other.example/").build());

        assertThatThrownBy(() -> bookmarks.edit(owner, "alice", ADDRESS, moved("https://OTHER.example/")))
                .isInstanceOfSatisfying(
                        AlreadyExists.class, taken -> assertThat(taken.field()).isEqualTo("address"));
    }

    @Test
    void whoever_read_an_older_version_is_told() {
        site.has(aBookmark().of(alice).at(ADDRESS).build());
        bookmarks.edit(owner, "alice", ADDRESS, EditBookmark.nothing().visibility(Visibility.PUBLIC));
        var late = new EditBookmark(
                OptionalLong.of(0),
                Optional.empty(),
                Optional.of("Late"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThatThrownBy(() -> bookmarks.edit(owner, "alice", ADDRESS, late)).isInstanceOf(StaleVersion.class);
    }

    @Test
    void a_change_in_the_very_moment_of_another_is_told_and_not_tried_again() {
        var read = site.has(aBookmark().of(alice).at(ADDRESS).build());
        bookmarks.edit(owner, "alice", ADDRESS, EditBookmark.nothing());
        var repository = mock(BookmarkRepository.class, delegatesTo(site.store().bookmarks()));
        doReturn(Optional.of(read)).when(repository).findByAddress(alice.id(), read.address());
        var late = BookmarkServices.manageBookmarks(
                site, repository, site.ids(), InMemoryUnitOfWork.over(site.store(), site.clock(), site.origin()));

        assertThatThrownBy(() -> late.edit(owner, "alice", ADDRESS, EditBookmark.nothing()))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> late.delete(owner, "alice", ADDRESS)).isInstanceOf(StaleVersion.class);

        verify(repository, times(1)).update(any());
        verify(repository, times(1)).delete(any());
    }

    @Test
    void the_id_is_asked_for_before_the_unit_begins() {
        var ids = mock(IdGenerator.class, delegatesTo(site.ids()));
        var units = mock(UnitOfWork.class, delegatesTo(site.units()));

        var added = BookmarkServices.manageBookmarks(site, site.store().bookmarks(), ids, units)
                .add(owner, bookmark(ADDRESS));

        assertThat(added.owner()).isEqualTo(alice.id());
        var order = inOrder(ids, units);
        order.verify(ids).next(IdGenerator.Kind.BOOKMARK);
        order.verify(units).run(any());
        order.verifyNoMoreInteractions();
    }

    @Test
    void a_deleted_bookmark_is_gone() {
        var bookmark = site.has(aBookmark().of(alice).at(ADDRESS).build());

        bookmarks.delete(owner, "alice", "https://EXAMPLE.org/%7Ealice");

        assertThat(site.store().bookmarks().find(bookmark.id())).isEmpty();
        assertThat(site.changes())
                .containsExactly(Change.of(Change.Kind.BOOKMARK, bookmark.id().value()));
    }

    @Test
    void the_operator_changes_and_deletes_anybodys() {
        site.has(aBookmark().of(alice).at(ADDRESS).build());

        bookmarks.edit(Actor.operator(), "alice", ADDRESS, EditBookmark.nothing());
        bookmarks.delete(Actor.operator(), "alice", ADDRESS);

        assertThat(site.store().bookmarks().countOf(alice.id())).isZero();
    }

    @Test
    void a_bookmark_that_the_actor_may_not_change_is_not_found() {
        site.has(aBookmark().of(alice).at(ADDRESS).shared().build());

        for (var actor : List.of(Actor.signedIn(bob), admin, Actor.anonymous())) {
            assertThatThrownBy(() -> bookmarks.edit(actor, "alice", ADDRESS, EditBookmark.nothing()))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> bookmarks.delete(actor, "alice", ADDRESS)).isInstanceOf(NotFound.class);
        }
        assertThat(site.store().bookmarks().countOf(alice.id())).isEqualTo(1);
    }

    @Test
    void what_nobody_keeps_is_not_found() {
        for (var address : List.of("https://nothing.example/", "no address", "")) {
            assertThatThrownBy(() -> bookmarks.edit(owner, "alice", address, EditBookmark.nothing()))
                    .isInstanceOfSatisfying(NotFound.class, missing -> assertThat(missing.kind())
                            .isEqualTo("bookmark"));
            assertThatThrownBy(() -> bookmarks.delete(owner, "alice", address)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> bookmarks.delete(Actor.operator(), "nobody", ADDRESS))
                .isInstanceOfSatisfying(
                        NotFound.class, missing -> assertThat(missing.kind()).isEqualTo("user"));
    }

    @Test
    void others_hear_not_even_whose_a_bookmark_might_be() {
        site.has(aBookmark().of(alice).at(ADDRESS).build());

        for (var actor : List.of(Actor.signedIn(bob), admin, Actor.anonymous())) {
            for (var name : List.of("alice", "nobody")) {
                assertThatThrownBy(() -> bookmarks.delete(actor, name, ADDRESS))
                        .isInstanceOfSatisfying(NotFound.class, missing -> assertThat(missing.kind())
                                .isEqualTo("bookmark"));
            }
        }
    }

    private static AddBookmark bookmarkOf(String username) {
        return new AddBookmark(Optional.of(username), ADDRESS, "", "", List.of(), Visibility.PRIVATE, false);
    }

    private static AddBookmark bookmark(String address) {
        return new AddBookmark(Optional.empty(), address, "", "", List.of(), Visibility.PRIVATE, false);
    }

    private static EditBookmark moved(String address) {
        return new EditBookmark(
                OptionalLong.empty(),
                Optional.of(address),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
