package org.inkmark.web.bookmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.inkmark.application.bookmark.AddBookmark;
import org.inkmark.application.bookmark.BookmarkQuery;
import org.inkmark.application.bookmark.BookmarkView;
import org.inkmark.application.bookmark.EditBookmark;
import org.inkmark.domain.AlreadyExists;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.StaleVersion;
import org.inkmark.domain.bookmark.Bookmark;
import org.inkmark.domain.bookmark.Visibility;
import org.inkmark.domain.page.Cursor;
import org.inkmark.domain.page.Page;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.tag.Tags;
import org.inkmark.domain.user.Byline;
import org.inkmark.domain.user.Role;
import org.inkmark.web.BlogUnderAPath;
import org.inkmark.web.PageTest;
import org.inkmark.web.Samples;
import org.junit.jupiter.api.Test;

@MicronautTest(contextBuilder = BlogUnderAPath.class)
class BookmarksTest extends PageTest {
    private static final String ADDRESS = "https://example.org/?a=b&c=<d>";
    private static final String EDIT = "/blog/desk/bookmarks/edit?address=https%3A%2F%2Fexample.org%2F";

    @Test
    void readers_see_public_bookmarks_with_their_notes() {
        var bookmark = Samples.bookmark(41, ADDRESS, "Title & more", "A *note*<script>x</script>", "c++");
        when(browseBookmarks.newest(PageRequest.first(10)))
                .thenReturn(new Page<>(List.of(Samples.keptByBob(bookmark)), Optional.empty(), Optional.empty()));

        var answer = browser.get("/blog/bookmarks");

        assertThat(answer.page().select(".rows h2 a").text()).isEqualTo("Title & more");
        assertThat(answer.page().select(".rows h2 a").attr("href")).isEqualTo(ADDRESS);
        assertThat(answer.page().select(".note em").text()).isEqualTo("note");
        assertThat(answer.page().select(".note script, form")).isEmpty();
        assertThat(answer.page().select(".actions")).isEmpty();
    }

    @Test
    void the_site_vouches_for_the_addresses_of_those_who_write_posts() {
        var bookmark = Samples.bookmark(77, ADDRESS, "Title", "[b](https://e.org/)");
        var byAnAuthor = new BookmarkView(bookmark, new Byline(Samples.ALICE.username(), "Alice", Role.AUTHOR));
        when(browseBookmarks.newest(PageRequest.first(10)))
                .thenReturn(new Page<>(
                        List.of(Samples.keptByBob(bookmark), byAnAuthor), Optional.empty(), Optional.empty()));

        var page = browser.get("/blog/bookmarks").page();

        assertThat(page.select(".rows h2 a").eachAttr("rel")).containsExactly("nofollow ugc noopener", "noopener");
        assertThat(page.select(".note a").eachAttr("rel")).singleElement().satisfies(rel -> assertThat(rel.split(" "))
                .containsExactlyInAnyOrder("nofollow", "ugc", "noopener"));
        assertThat(page.select(".note a")).hasSize(2);
    }

    @Test
    void a_long_list_reads_the_sites_settings_no_more_often_than_an_empty_one() {
        browser.get("/blog/bookmarks");
        var readForNone = mockingDetails(browseSite).getInvocations().size();
        clearInvocations(browseSite);
        var bookmarks = LongStream.rangeClosed(1, 5)
                .mapToObj(id -> Samples.keptByBob(Samples.bookmark(id, ADDRESS, "T", "N")))
                .toList();
        when(browseBookmarks.newest(any())).thenReturn(new Page<>(bookmarks, Optional.empty(), Optional.empty()));

        assertThat(browser.get("/blog/bookmarks").page().select(".rows li")).hasSizeGreaterThanOrEqualTo(5);

        assertThat(mockingDetails(browseSite).getInvocations()).hasSize(readForNone);
    }

    @Test
    void a_member_finds_the_bookmarks_first_on_the_desk() {
        signedIn(Samples.BOB);

        assertThat(browser.get("/blog/desk").location()).isEqualTo("/blog/desk/bookmarks");
        var list = browser.get("/blog/desk/bookmarks?to-read=yes");
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.page().select("header a").eachAttr("href")).doesNotContain("/blog/desk/posts");
        verify(browseBookmarks)
                .list(
                        Samples.BOB,
                        new BookmarkQuery(
                                Optional.of("bob"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(true),
                                Optional.empty()),
                        PageRequest.first(10));
        assertThat(browser.get("/blog/desk/bookmarks").text()).contains("Add your first bookmark");
    }

    @Test
    void the_list_is_restricted_by_its_form_and_stays_so_on_other_pages() {
        signedIn(Samples.BOB);
        var place = new Cursor(Samples.NOW, 7);
        when(browseBookmarks.list(any(), any(), any()))
                .thenReturn(new Page<>(List.of(), Optional.of(place), Optional.empty()));

        var list = browser.get("/blog/desk/bookmarks?visibility=private&tag=java&words=quiet&to-read=yes");

        verify(browseBookmarks)
                .list(
                        Samples.BOB,
                        new BookmarkQuery(
                                Optional.of("bob"),
                                Optional.of("java"),
                                Optional.of(Visibility.PRIVATE),
                                Optional.of(true),
                                Optional.of("quiet")),
                        PageRequest.first(10));
        assertThat(list.page().select("nav a[rel=prev]").attr("href"))
                .isEqualTo("/blog/desk/bookmarks?tag=java&visibility=private&to-read=yes&words=quiet&after="
                        + place.text());
        assertThat(list.page().select("#visibility option[selected]").eachAttr("value"))
                .containsExactly("private");
        assertThat(list.page().select("input[name=to-read]").hasAttr("checked")).isTrue();
        assertThat(list.text()).contains("No bookmark is of this kind.");
        assertThat(list.page().select(".empty a").attr("href")).isEqualTo("/blog/desk/bookmarks");
    }

    @Test
    void a_wrong_restriction_is_told_and_the_list_is_there() {
        signedIn(Samples.BOB);

        var list = browser.get("/blog/desk/bookmarks?visibility=secret&to-read=maybe");

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.page().select("[role=alert] li").eachText())
                .containsExactly(
                        "The visibility must be one of private, public, not 'secret'.",
                        "The mark to read must be one of yes, not 'maybe'.");
        verify(browseBookmarks).list(Samples.BOB, BookmarkQuery.all().of("bob"), PageRequest.first(10));
    }

    @Test
    void tags_in_use_are_there_to_choose_from() {
        bobKeeps(Samples.bookmark(42, "https://example.org/", "T", "N"));
        when(browseBookmarks.tagsInUse(Samples.BOB))
                .thenReturn(Tags.of("java", "web").list());

        for (var address : List.of(EDIT, "/blog/desk/bookmarks/new")) {
            assertThat(browser.get(address).page().select("#tags-in-use option").eachAttr("value"))
                    .containsExactly("java", "web");
        }
    }

    @Test
    void a_bookmark_is_added_as_it_was_typed() {
        signedIn(Samples.BOB);
        browser.get("/blog/desk/bookmarks/new");

        var answer = browser.post(
                "/blog/desk/bookmarks/new",
                Map.of("address", ADDRESS, "title", "T", "note", "N", "tags", "a b", "public", "yes"));

        assertThat(answer.location()).isEqualTo("/blog/desk/bookmarks");
        verify(manageBookmarks)
                .add(
                        Samples.BOB,
                        new AddBookmark(
                                Optional.empty(), ADDRESS, "T", "N", List.of("a", "b"), Visibility.PUBLIC, false));
    }

    @Test
    void a_wrong_or_known_address_gives_the_form_back() {
        signedIn(Samples.BOB);
        browser.get("/blog/desk/bookmarks/new");
        when(manageBookmarks.add(any(), any()))
                .thenThrow(new InvalidValue("address", "must be an address"))
                .thenThrow(new AlreadyExists("address", ADDRESS));
        var wrong = browser.post("/blog/desk/bookmarks/new", Map.of("address", "\"nonsense", "note", "mine"));
        var known = browser.post("/blog/desk/bookmarks/new", Map.of("address", ADDRESS));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("#address-error").text()).isEqualTo("The address must be an address.");
        assertThat(wrong.page().select("#address").attr("value")).isEqualTo("\"nonsense");
        assertThat(wrong.page().select("#note").text()).isEqualTo("mine");
        assertThat(known.page().select("#address-error").text())
                .isEqualTo("The address '" + ADDRESS + "' is already taken.");
    }

    @Test
    void a_change_carries_the_version_and_a_stale_one_shows_everything_it_would_replace() {
        bobKeeps(Samples.bookmark(42, "https://example.org/", "Theirs", "Their note", "java"));
        when(manageBookmarks.edit(any(), any(), any(), any())).thenThrow(new StaleVersion("bookmark", "x"));
        browser.get(EDIT);

        var answer = browser.post(
                EDIT,
                editing(Map.of(
                        "address", "https://example.org/new", "note", "My note", "to-read", "yes", "version", "3")));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select("#note").text()).isEqualTo("My note");
        assertThat(answer.page().select("#other").text()).isEqualTo("Their note");
        assertThat(answer.page().select(".conflict tbody tr").eachText())
                .containsExactly(
                        "Address https://example.org/new https://example.org/",
                        "Title nothing Theirs",
                        "Tags nothing java",
                        "Public no yes",
                        "To read yes no");
        verify(manageBookmarks)
                .edit(
                        Samples.BOB,
                        "bob",
                        "https://example.org/",
                        new EditBookmark(
                                OptionalLong.of(3),
                                Optional.of("https://example.org/new"),
                                Optional.of(""),
                                Optional.of("My note"),
                                Optional.of(List.of()),
                                Optional.of(Visibility.PRIVATE),
                                Optional.of(true)));
    }

    @Test
    void a_stale_change_leaves_the_address_alone_that_was_not_typed() {
        bobKeeps(Samples.bookmark(42, "https://theirs.example/", "T", "Their note"));
        when(manageBookmarks.edit(any(), any(), any(), any())).thenThrow(new StaleVersion("bookmark", "x"));
        browser.get("/blog/desk/bookmarks/new");

        var answer = browser.post(EDIT, editing(Map.of("title", "T", "note", "Mine", "public", "yes")));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select(".conflict table")).isEmpty();
        assertThat(answer.page().select("#address").attr("value")).isEqualTo("https://theirs.example/");
    }

    @Test
    void saving_twice_the_same_is_no_conflict() {
        bobKeeps(Samples.bookmark(42, "https://example.org/", "T", "N"));
        when(manageBookmarks.edit(any(), any(), any(), any())).thenThrow(new StaleVersion("bookmark", "x"));
        browser.get(EDIT);

        var answer = browser.post(EDIT, editing(Map.of("title", "T", "note", "N", "public", "yes", "version", "9")));

        assertThat(answer.location()).isEqualTo("/blog/desk/bookmarks");
    }

    @Test
    void a_form_for_a_bookmark_that_is_gone_changes_no_other() {
        bobKeeps(Samples.bookmark(43, "https://example.org/", "Another", "Another's"));
        browser.get(EDIT);

        var answer = browser.post(EDIT, editing(Map.of("note", "My note")));
        for (var form : List.of("visibility", "delete")) {
            assertThat(browser.post("/blog/desk/bookmarks/" + form, editing(Map.of()))
                            .status())
                    .isEqualTo(404);
        }

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("no longer there");
        assertThat(answer.page().select("main form").attr("action")).isEqualTo("/blog/desk/bookmarks/new");
        assertThat(answer.page().select("#note").text()).isEqualTo("My note");
        verifyNoInteractions(manageBookmarks);
    }

    @Test
    void a_bookmark_is_made_public_and_deleted_by_a_form_alone() {
        bobKeeps(Samples.bookmark(42, ADDRESS, "T", "N"));
        browser.get("/blog/desk/bookmarks/new");

        browser.post("/blog/desk/bookmarks/visibility", Map.of("id", "42", "public", "yes"));
        browser.post("/blog/desk/bookmarks/delete", Map.of("id", "42"));

        verify(manageBookmarks)
                .edit(Samples.BOB, "bob", ADDRESS, EditBookmark.nothing().visibility(Visibility.PUBLIC));
        verify(manageBookmarks).delete(Samples.BOB, "bob", ADDRESS);
        browser.forgetCsrf();
        assertThat(browser.post("/blog/desk/bookmarks/delete", Map.of("id", "42"))
                        .status())
                .isEqualTo(403);
        verifyNoMoreInteractions(manageBookmarks);
    }

    private void bobKeeps(Bookmark bookmark) {
        signedIn(Samples.BOB);
        var view = Samples.keptByBob(bookmark);
        when(browseBookmarks.show(Samples.BOB, "bob", bookmark.address().typed()))
                .thenReturn(view);
        when(browseBookmarks.show(Samples.BOB, "bob", "https://example.org/")).thenReturn(view);
        when(browseBookmarks.findForChange(Samples.BOB, bookmark.id())).thenReturn(Optional.of(view));
    }

    /** The fields of the form as it was opened for bookmark 42, with others in place of some. */
    private static Map<String, String> editing(Map<String, String> typed) {
        var fields = new HashMap<>(Map.of(
                "id", "42", "opened", "https://example.org/", "address", "https://example.org/", "version", "0"));
        fields.putAll(typed);
        return fields;
    }
}
