package org.inkmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inkmark.domain.bookmark.BookmarkBuilder.aBookmark;
import static org.inkmark.domain.post.PostBuilder.aPost;
import static org.inkmark.domain.user.UserBuilder.aUser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.application.user.AddUser;
import org.inkmark.application.user.ManageUsers;
import org.inkmark.domain.bookmark.BookmarkRepository;
import org.inkmark.domain.post.PostRepository;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserRepository;
import org.inkmark.persistence.sql.SqlWatch;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No page asks the database more often for many things than for a few. */
class StatementsOfPagesTest {

    /** What comes once a second comes beside at most one of them. */
    private static final int TRIES = 3;

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String PASSWORD = "correct horse battery";
    private static final List<String> PAGES =
            List.of("", "tags/jazz", "authors/alice", "bookmarks", "desk/posts", "desk/bookmarks", "desk/users");

    @TempDir
    private Path folder;

    @Test
    void every_page_takes_as_many_statements_for_a_hundred_things_as_for_ten() throws Exception {
        try (var site = ServedSite.open(folder, Map.of(SqlWatch.PROPERTY, true))) {
            var home = site.home();
            var alice = site.port(ManageUsers.class)
                    .add(
                            Actor.operator(),
                            new AddUser(
                                    "alice", "alice@example.org", Optional.empty(), Optional.of("ADMIN"), PASSWORD));
            var visitor = signedIn(home);

            addThings(site, alice, 0, 10);
            var forTen = statements(site, visitor, home);
            addThings(site, alice, 10, 100);
            var forHundred = statements(site, visitor, home);

            assertThat(forHundred).isEqualTo(forTen);
            assertThat(forTen.values()).allSatisfy(count -> assertThat(count).isBetween(1L, 12L));
        }
    }

    private static void addThings(ServedSite site, User alice, int from, int to) {
        var numbers = IntStream.range(from, to).boxed().toList();
        site.port(UnitOfWork.class).run(_ -> {
            numbers.forEach(i -> site.port(UserRepository.class)
                    .add(aUser().named("user" + i).build()));
            site.port(PostRepository.class)
                    .addAll(numbers.stream()
                            .map(i -> aPost().by(alice)
                                    .tagged("jazz", "n" + i)
                                    .published(NOON.minusSeconds(i))
                                    .build())
                            .toList());
            site.port(BookmarkRepository.class)
                    .addAll(numbers.stream()
                            .map(i -> aBookmark()
                                    .of(alice)
                                    .at("https://example.org/" + i)
                                    .tagged("jazz", "n" + i)
                                    .shared()
                                    .build())
                            .toList());
        });
    }

    private static Connection signedIn(URI home) throws IOException {
        var session = Jsoup.newSession();
        var form = session.newRequest(home.resolve("sign-in").toString()).get().expectForm("form[action$=sign-in]");
        form.expectFirst("[name=username]").val("alice");
        form.expectFirst("[name=password]").val(PASSWORD);
        form.submit().execute();
        return session;
    }

    /**
     * How many each page takes when it is asked for again, at the least: the reader of changes and the look for another secret
     * come every second.
     */
    private static Map<String, Long> statements(ServedSite site, Connection visitor, URI home) throws IOException {
        var seen = site.port(SqlWatch.class).seen();
        var counts = new LinkedHashMap<String, Long>();
        for (var page : PAGES) {
            var address = home.resolve(page).toString();
            visitor.newRequest(address).get();
            var fewest = Long.MAX_VALUE;
            for (var i = 0; i < TRIES; i++) {
                seen.clear();
                var answer = visitor.newRequest(address).get();
                assertThat(answer.location()).isEqualTo(address);
                fewest = Math.min(
                        fewest,
                        seen.stream()
                                .filter(sql -> !sql.contains("FROM changes"))
                                .count());
            }
            counts.put(page, fewest);
        }
        return counts;
    }
}
