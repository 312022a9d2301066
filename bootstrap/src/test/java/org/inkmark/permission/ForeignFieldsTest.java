package org.inkmark.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.inkmark.ServedSite;
import org.inkmark.application.site.BrowseSite;
import org.inkmark.application.site.SiteSecret;
import org.inkmark.domain.bookmark.BookmarkRepository;
import org.inkmark.domain.bookmark.WebAddress;
import org.inkmark.domain.post.PostRepository;
import org.inkmark.domain.post.Slug;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserRepository;
import org.inkmark.domain.user.Username;
import org.jsoup.Connection.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Fields that a form of the site does not have set nothing, and one that names another's thing does nothing to it. */
@TestInstance(Lifecycle.PER_CLASS)
class ForeignFieldsTest {
    private static final Cell OWN = new Cell("", "own post", "draft", Who.AUTHOR, "");
    private static final Cell ANOTHERS = new Cell("", "another's post", "draft", Who.AUTHOR, "");

    private ServedSite site;
    private Visitors visitors;
    private Scene own;
    private Scene anothers;

    @BeforeAll
    void open(@TempDir Path folder) {
        site = ServedSite.open(folder);
        visitors = new Visitors(site);
    }

    @BeforeEach
    void there_are_things_of_the_author_and_of_another() {
        own = scene(OWN);
        anothers = scene(ANOTHERS);
    }

    @AfterEach
    void what_is_anothers_is_untouched() {
        assertThat(anothers.isUntouched()).isTrue();
    }

    @AfterAll
    void close() {
        site.close();
    }

    private Scene scene(Cell cell) {
        return Scene.set(site, visitors.user(Who.AUTHOR), cell, Scene.Presence.ALL);
    }

    @Test
    void nobody_makes_themselves_an_admin() throws IOException {
        var before = user(Who.AUTHOR);

        var answer = post(
                Who.AUTHOR,
                "/desk/profile",
                with(
                        foreign(),
                        Map.of(
                                "username", before.username().value(),
                                "email", before.email().value(),
                                "name", "Another name",
                                "version", Long.toString(before.version()))));

        assertThat(answer.statusCode()).isEqualTo(303);
        var after = user(Who.AUTHOR);
        assertThat(after.name()).isEqualTo("Another name");
        assertThat(after)
                .usingRecursiveComparison()
                .ignoringFields("name", "version")
                .isEqualTo(before);
    }

    @Test
    void a_password_is_ones_own() throws IOException {
        var fields = with(
                foreign(),
                Map.of(
                        "current-password",
                        Visitors.PASSWORD,
                        "password",
                        Visitors.PASSWORD,
                        "password-again",
                        Visitors.PASSWORD));

        assertThat(post(Who.AUTHOR, "/desk/profile/password", fields).statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_new_post_is_whose_who_wrote_it() throws IOException {
        var slug = "new-" + own.number();

        var answer = post(
                Who.AUTHOR,
                "/desk/posts/new",
                with(foreign(), Map.of("id", anothers.post().id().toString(), "title", "New", "slug", slug)));

        assertThat(answer.statusCode()).isEqualTo(303);
        var written = site.port(PostRepository.class).findBySlug(new Slug(slug)).orElseThrow();
        assertThat(written.author()).isEqualTo(user(Who.AUTHOR).id());
        assertThat(written.id()).isNotEqualTo(anothers.post().id());
        assertThat(written.version()).isZero();
        assertThat(written.wasPublicBy(Instant.now())).isFalse();
    }

    @Test
    void a_post_is_handed_to_nobody() throws IOException {
        var answer = post(
                Who.AUTHOR,
                "/desk/posts/" + own.slug() + "/edit",
                with(foreign(), Pages.formOfPost(own), Map.of("opened", anothers.slug())));

        assertThat(answer.statusCode()).isEqualTo(303);
        var edited = site.port(PostRepository.class).find(own.post().id()).orElseThrow();
        assertThat(edited.markdown()).isEqualTo("Other words.");
        assertThat(edited.author()).isEqualTo(own.post().author());
        assertThat(edited.version()).isEqualTo(own.post().version() + 1);
    }

    @Test
    void the_id_in_a_form_says_what_it_changes_and_not_its_address() throws IOException {
        for (var what : new String[] {"edit", "publish", "withdraw", "delete"}) {
            post(Who.AUTHOR, "/desk/posts/" + anothers.slug() + "/" + what, Pages.formOfPost(own));
        }
        assertThat(site.port(PostRepository.class).find(own.post().id())).isEmpty();

        for (var what : new String[] {"edit", "publish", "withdraw", "delete"}) {
            var answer = post(Who.AUTHOR, "/desk/posts/" + own.slug() + "/" + what, Pages.formOfPost(anothers));
            assertThat(answer.statusCode()).isEqualTo(404);
        }
    }

    @Test
    void a_bookmark_is_whose_who_keeps_it() throws IOException {
        var address = "https://new.example/" + own.number();
        var bookmarks = site.port(BookmarkRepository.class);

        post(Who.AUTHOR, "/desk/bookmarks/new", with(foreign(), Map.of("address", address)));
        post(Who.AUTHOR, "/desk/bookmarks/edit", with(foreign(), Pages.formOfBookmark(own)));

        assertThat(bookmarks.findByAddress(user(Who.AUTHOR).id(), WebAddress.of(address)))
                .hasValueSatisfying(bookmark -> assertThat(bookmark.isPublic()).isFalse());
        assertThat(bookmarks.findByAddress(anothers.owner().id(), WebAddress.of(address)))
                .isEmpty();
        var edited = bookmarks.find(own.bookmark().id()).orElseThrow();
        assertThat(edited.title()).isEqualTo("Another title");
        assertThat(edited.owner()).isEqualTo(user(Who.AUTHOR).id());
    }

    @Test
    void an_admin_adds_no_user_that_the_form_could_not_add() throws IOException {
        var username = "new-" + own.number();

        var answer = post(
                Who.ADMIN,
                "/desk/users/new",
                with(
                        foreign(),
                        Map.of(
                                "username",
                                username,
                                "email",
                                username + "@example.org",
                                "role",
                                "member",
                                "password",
                                Visitors.PASSWORD)));

        assertThat(answer.statusCode()).isEqualTo(303);
        var added = site.port(UserRepository.class)
                .findByUsername(new Username(username))
                .orElseThrow();
        assertThat(added.role()).isEqualTo(Role.MEMBER);
        assertThat(added.enabled()).isTrue();
        assertThat(added.version()).isZero();
        assertThat(added.id()).isNotEqualTo(anothers.owner().id());
        assertThat(added.passwordHash().value()).startsWith("$argon2id$");
    }

    @Test
    void settings_reach_neither_the_secret_nor_the_lock() throws IOException {
        var secret = site.port(SiteSecret.class).bytes();

        var answer = post(
                Who.ADMIN,
                "/desk/settings",
                with(
                        foreign(),
                        Map.of(
                                "title", "A site",
                                "lang", "en",
                                "timezone", "UTC",
                                "secret", "mine",
                                "read_only", "true",
                                "read-only", "true")));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(site.port(BrowseSite.class).isReadOnly()).isFalse();
        assertThat(site.port(SiteSecret.class).bytes()).isEqualTo(secret);
    }

    @Test
    void a_list_of_the_desk_is_ones_own_whatever_its_address_says() throws IOException {
        var another = anothers.username();

        for (var query : new String[] {"whose=all", "author=" + another, "user=" + another, "username=" + another}) {
            for (var list : new String[] {"posts", "bookmarks"}) {
                var page =
                        visitors.get(Who.AUTHOR, "/desk/" + list + "?" + query).body();
                assertThat(page).contains("Thing " + own.number()).doesNotContain("Thing " + anothers.number());
            }
        }
    }

    @Test
    void readers_see_no_address_and_no_hash() throws IOException {
        var anothersPost = new Cell("", "another's post", "published", Who.ANONYMOUS, "");
        var anothersBookmark = new Cell("", "another's bookmark", "public", Who.ANONYMOUS, "");
        try (var post = Scene.set(site, Optional.empty(), anothersPost, Scene.Presence.ALL);
                var bookmark = Scene.set(site, Optional.empty(), anothersBookmark, Scene.Presence.ALL)) {
            for (var path : new String[] {"/", "/posts/" + post.slug(), "/authors/" + post.username(), "/bookmarks"}) {
                assertThat(visitors.get(Who.ANONYMOUS, path).body())
                        .contains(path.equals("/bookmarks") ? bookmark.address() : post.slug())
                        .doesNotContain(
                                post.owner().email().value(),
                                bookmark.owner().email().value(),
                                post.owner().passwordHash().value());
            }
        }
    }

    private User user(Who who) {
        return visitors.user(who).orElseThrow();
    }

    private Response post(Who who, String path, Map<String, String> fields) throws IOException {
        return visitors.post(who, path, fields);
    }

    /** What a stranger may try to set. */
    private Map<String, String> foreign() {
        var another = anothers.owner();
        return Map.ofEntries(
                Map.entry("id", another.id().toString()),
                Map.entry("opened", another.username().value()),
                Map.entry("version", "7"),
                Map.entry("role", "admin"),
                Map.entry("username", another.username().value()),
                Map.entry("user", another.username().value()),
                Map.entry("owner", another.id().toString()),
                Map.entry("author", another.username().value()),
                Map.entry("enabled", "false"),
                Map.entry("passwordHash", "$fake$secret"),
                Map.entry("password_hash", "$fake$secret"),
                Map.entry("createdAt", "2001-01-01T00:00:00Z"),
                Map.entry("publishedAt", "2001-01-01T00:00:00Z"),
                Map.entry("publication", "published"),
                Map.entry("everPublic", "true"),
                Map.entry("visibility", "PUBLIC"));
    }

    /** Later ones win. */
    @SafeVarargs
    private static Map<String, String> with(Map<String, String>... fields) {
        var all = new HashMap<String, String>();
        for (var some : fields) {
            all.putAll(some);
        }
        return all;
    }
}
