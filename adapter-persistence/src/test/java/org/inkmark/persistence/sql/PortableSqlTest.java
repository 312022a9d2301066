package org.inkmark.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inkmark.domain.bookmark.BookmarkBuilder.aBookmark;
import static org.inkmark.domain.post.PostBuilder.aPost;
import static org.inkmark.domain.user.UserBuilder.aUser;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.time.Instant;
import java.util.stream.IntStream;
import org.inkmark.domain.bookmark.BookmarkFilter;
import org.inkmark.domain.bookmark.BookmarkRepository;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.post.PostFilter;
import org.inkmark.domain.post.PostRepository;
import org.inkmark.domain.tag.Tag;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserRepository;
import org.inkmark.persistence.TestDatabase;
import org.inkmark.persistence.engine.EachEngine;
import org.inkmark.persistence.engine.TestEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What repositories send, in every suite of this module, passes {@link SqlWatch}; here it is seen to watch. */
@EachEngine
class PortableSqlTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final TestDatabase database;
    private final SqlWatch watch;
    private final User alice = aUser().build();

    PortableSqlTest(TestEngine engine) {
        database = TestDatabase.shared(engine);
        watch = database.get(SqlWatch.class);
    }

    @BeforeEach
    void addAuthor() {
        database.empty();
        database.inUnit(() -> database.get(UserRepository.class).add(alice));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT id FROM users ORDER BY id FETCH NEXT 5 ROWS ONLY",
                "SELECT id FROM users LIMIT 5 OFFSET 5",
                "SELECT `id` FROM users",
                "SELECT id FROM users FOR UPDATE",
                "INSERT INTO tags (tag, label) VALUES ('a', 'a') RETURNING tag"
            })
    void a_statement_that_is_not_portable_is_refused(String sql) {
        var operations = database.get(JdbcOperations.class);

        assertThatThrownBy(
                        () -> database.inUnit(() -> operations.prepareStatement(sql, statement -> statement.execute())))
                .hasStackTraceContaining("not understood by all engines");
    }

    @Test
    void what_repositories_send_is_watched() {
        watch.seen().clear();

        database.inUnit(() -> database.get(PostRepository.class)
                .add(aPost().by(alice).tagged("jazz").build()));

        assertThat(watch.seen()).anyMatch(sql -> sql.startsWith("INSERT INTO posts "));
        assertThat(watch.seen()).anyMatch(sql -> sql.startsWith("INSERT INTO post_tags "));
    }

    @Test
    void every_list_reads_its_ids_first_to_a_limit_that_is_a_parameter() {
        watch.seen().clear();

        database.get(PostRepository.class)
                .list(PostFilter.publicAt(NOON).tagged(Tag.of("jazz")).titled("blue 100%"), PageRequest.first(10));

        assertThat(watch.seen().getFirst())
                .isEqualTo(
                        "SELECT r.* FROM posts r JOIN (SELECT p.id FROM post_tags t JOIN posts p ON p.id = t.post_id WHERE t.tag = ?"
                                + " AND t.published_at <= ? AND t.published_at IS NOT NULL"
                                + " AND char_length(replace(lower(p.title), ?, '')) < char_length(lower(p.title))"
                                + " AND char_length(replace(lower(p.title), ?, '')) < char_length(lower(p.title))"
                                + " ORDER BY t.published_at DESC, t.post_id DESC LIMIT ?) k ON k.id = r.id"
                                + " ORDER BY r.published_at DESC, r.id DESC");
    }

    @Test
    void a_page_of_many_posts_takes_no_more_statements_than_one_of_a_single_post() {
        var posts = database.get(PostRepository.class);
        database.inUnit(() -> posts.addAll(IntStream.range(0, 50)
                .mapToObj(i -> aPost().by(alice)
                        .tagged("jazz", "n" + i)
                        .published(NOON.minusSeconds(i))
                        .build())
                .toList()));

        assertThat(statementsOf(() -> posts.list(PostFilter.publicAt(NOON), PageRequest.first(50))))
                .isEqualTo(statementsOf(() -> posts.list(PostFilter.publicAt(NOON), PageRequest.first(1))))
                .isEqualTo(3);
    }

    @Test
    void a_page_of_many_bookmarks_takes_no_more_statements_than_one_of_a_single_bookmark() {
        var bookmarks = database.get(BookmarkRepository.class);
        database.inUnit(() -> bookmarks.addAll(IntStream.range(0, 50)
                .mapToObj(i -> aBookmark()
                        .of(alice)
                        .at("https://example.org/" + i)
                        .tagged("jazz", "n" + i)
                        .build())
                .toList()));

        assertThat(statementsOf(() -> bookmarks.list(BookmarkFilter.all(), PageRequest.first(50))))
                .isEqualTo(statementsOf(() -> bookmarks.list(BookmarkFilter.all(), PageRequest.first(1))))
                .isEqualTo(2);
    }

    @Test
    void many_posts_are_added_by_a_handful_of_statements() {
        var posts = IntStream.range(0, 200)
                .mapToObj(i -> aPost().by(alice).tagged("jazz", "n" + i).build())
                .toList();

        assertThat(statementsOf(() ->
                        database.inUnit(() -> database.get(PostRepository.class).addAll(posts))))
                .isLessThan(10);
    }

    private int statementsOf(Runnable work) {
        watch.seen().clear();
        work.run();
        return watch.seen().size();
    }
}
