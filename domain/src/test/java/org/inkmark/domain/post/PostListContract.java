package org.inkmark.domain.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inkmark.domain.page.ListAssert.assertThatList;
import static org.inkmark.domain.post.PostBuilder.aPost;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.inkmark.domain.page.Cursor;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.tag.Tag;
import org.inkmark.domain.tag.Tags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The part of {@link PostRepositoryContract} that is about lists: filters, orders and pages. */
abstract class PostListContract extends PostPathContract {

    private static final PostFilter PUBLIC = PostFilter.publicAt(NOON);
    private static final PostFilter ALL = PostFilter.all(NOON);

    @Test
    void the_list_of_an_empty_store_is_empty() {
        var page = posts().list(PUBLIC, PageRequest.first(10));

        assertThat(page.items()).isEmpty();
        assertThat(page.newer()).isEmpty();
        assertThat(page.older()).isEmpty();
        assertThatListOf(ALL);
    }

    @Test
    void readers_see_published_posts_by_publication() {
        add(aPost().by(alice).build());
        add(publishedAt(NOON.plusNanos(1_000)));
        var old = add(publishedAt(NOON.minusSeconds(600)));
        var now = add(publishedAt(NOON));
        var recent = add(publishedAt(NOON.minusSeconds(60)));

        assertThatListOf(PUBLIC, now, recent, old);
    }

    @Test
    void a_scheduled_post_appears_when_its_time_comes() {
        var post = add(publishedAt(NOON));

        assertThatListOf(PostFilter.publicAt(NOON.minusNanos(1_000)));
        assertThatListOf(PostFilter.publicAt(NOON), post);
    }

    @Test
    void the_desk_lists_posts_in_any_state_by_newest_change() {
        var scheduled = add(aPost().by(alice)
                .published(NOON.plusSeconds(60))
                .changedAt(NOON.minusSeconds(30))
                .build());
        var draft = add(aPost().by(alice).changedAt(NOON.minusSeconds(10)).build());
        var published = add(aPost().by(bob)
                .published(NOON.minusSeconds(60))
                .changedAt(NOON.minusSeconds(20))
                .build());

        assertThatListOf(ALL, draft, published, scheduled);
        assertThatListOf(ALL.in(PostState.DRAFT), draft);
        assertThatListOf(ALL.in(PostState.SCHEDULED), scheduled);
        assertThatListOf(ALL.in(PostState.PUBLISHED), published);
        assertThatListOf(ALL.by(alice.id()), draft, scheduled);
        assertThatListOf(ALL.by(alice.id()).in(PostState.PUBLISHED));
    }

    @Test
    void a_list_by_publication_holds_scheduled_posts_if_asked_but_never_drafts() {
        add(aPost().by(alice).build());
        var scheduled = add(publishedAt(NOON.plusSeconds(60)));
        var published = add(publishedAt(NOON.minusSeconds(60)));
        var everyState = new PostFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                PostFilter.Order.BY_PUBLICATION,
                NOON);

        assertThatListOf(everyState, scheduled, published);
        assertThatListOf(everyState.in(PostState.SCHEDULED), scheduled);
        assertThatListOf(everyState.in(PostState.DRAFT));
    }

    @Test
    void posts_of_one_instant_come_by_descending_id_and_none_is_lost_between_pages() {
        var posts = IntStream.rangeClosed(1, 9)
                .mapToObj(i -> aPost().by(alice)
                        .withId(i * 10L)
                        .slug("p" + i)
                        .published(i <= 2 ? NOON.minusSeconds(1) : i <= 7 ? NOON.minusSeconds(2) : NOON.minusSeconds(3))
                        .changedAt(NOON)
                        .build())
                .toList();
        inUnit(() -> posts().addAll(posts));

        assertThat(ids(PUBLIC, PageRequest.first(20))).containsExactly(20L, 10L, 70L, 60L, 50L, 40L, 30L, 90L, 80L);
        assertThat(ids(ALL, PageRequest.first(20))).containsExactly(90L, 80L, 70L, 60L, 50L, 40L, 30L, 20L, 10L);
        assertThatPagesOf(PUBLIC);
        assertThatPagesOf(ALL);
        assertThatPagesOf(PUBLIC.by(alice.id()));
    }

    @Test
    void microseconds_decide_about_the_order() {
        var posts = LongStream.of(0, 3, 1, 2, -1, 1_000, 999)
                .mapToObj(i -> publishedAt(NOON.minusSeconds(9).plusNanos(i * 1_000)))
                .toList();
        inUnit(() -> posts().addAll(posts));

        assertThatListOf(
                PUBLIC,
                posts.get(5),
                posts.get(6),
                posts.get(1),
                posts.get(3),
                posts.get(2),
                posts.get(0),
                posts.get(4));
    }

    @Test
    void order_holds_across_the_epoch() {
        var posts = List.of(
                publishedAt(Instant.parse("2025-01-01T00:00:00Z")),
                publishedAt(Instant.parse("1970-01-01T00:00:00.000001Z")),
                publishedAt(Instant.EPOCH),
                publishedAt(Instant.parse("1969-12-31T23:59:59.999999Z")),
                publishedAt(Instant.parse("1883-01-01T00:00:00Z")));
        inUnit(() -> posts().addAll(posts.reversed()));

        assertThatListOf(PUBLIC, posts.toArray(Post[]::new));
    }

    @Test
    void a_cursor_need_not_name_a_post_that_exists() {
        var newer = add(publishedAt(NOON.minusSeconds(10)));
        var older = add(publishedAt(NOON.minusSeconds(20)));
        var between = new Cursor(NOON.minusSeconds(15), 1);

        assertThat(ids(PUBLIC, PageRequest.olderThan(between, 5)))
                .containsExactly(older.id().value());
        assertThat(ids(PUBLIC, PageRequest.newerThan(between, 5)))
                .containsExactly(newer.id().value());
        assertThat(ids(PUBLIC, PageRequest.olderThan(new Cursor(NOON.minusSeconds(30), 1), 5)))
                .isEmpty();
        assertThat(ids(PUBLIC, PageRequest.newerThan(new Cursor(NOON.plusSeconds(30), 1), 5)))
                .isEmpty();
    }

    @Test
    void a_page_holds_a_thousand_posts() {
        var many = IntStream.range(0, PageRequest.MAX_SIZE + 1)
                .mapToObj(i -> publishedAt(NOON.minusSeconds(i)))
                .toList();
        inUnit(() -> posts().addAll(many));

        var page = posts().list(PUBLIC, PageRequest.first(PageRequest.MAX_SIZE));

        assertThat(page.items())
                .map(Post::id)
                .containsExactlyElementsOf(many.subList(0, PageRequest.MAX_SIZE).stream()
                        .map(Post::id)
                        .toList());
        assertThat(page.older()).hasValue(many.get(PageRequest.MAX_SIZE - 1).placeByPublication());
    }

    @Test
    void a_thousand_tags_over_many_posts_lead_to_each() {
        var many = IntStream.range(0, 250)
                .mapToObj(i -> aPost().by(alice)
                        .tagged("All", "Täg " + 4 * i, "Täg " + (4 * i + 1), "🎸" + (4 * i + 2), "täg-" + (4 * i + 3))
                        .published(NOON.minusSeconds(i))
                        .build())
                .toList();

        inUnit(() -> posts().addAll(many));

        assertThatListOf(PUBLIC.tagged(Tag.of("täg-500")), many.get(125));
        assertThatListOf(PUBLIC.tagged(Tag.of("🎸998")), many.get(249));
        assertThatListOf(PUBLIC.tagged(Tag.of("tag-500")));
        assertThat(posts().list(PUBLIC.tagged(Tag.of("all")), PageRequest.first(250))
                        .items())
                .isEqualTo(many);
    }

    @Test
    void lists_may_be_of_one_author() {
        var hers = add(aPost().by(alice).published(NOON).build());
        var his = add(aPost().by(bob).published(NOON).build());

        assertThatListOf(PUBLIC.by(alice.id()), hers);
        assertThatListOf(PUBLIC.by(bob.id()), his);
    }

    @Test
    void lists_may_be_of_one_tag() {
        var java = add(aPost().by(alice)
                .tagged("Java", "JVM")
                .published(NOON.minusSeconds(3))
                .build());
        var both = add(aPost().by(bob)
                .tagged("jvm", "c++")
                .published(NOON.minusSeconds(2))
                .build());
        add(aPost().by(bob).tagged("javascript").published(NOON.minusSeconds(1)).build());
        add(aPost().by(bob).tagged("java").build());

        assertThatListOf(PUBLIC.tagged(Tag.of("JAVA")), java);
        assertThatListOf(PUBLIC.tagged(Tag.of("jvm")), both, java);
        assertThatListOf(PUBLIC.tagged(Tag.of("c++")), both);
        assertThatListOf(PUBLIC.tagged(Tag.of("jvm")).by(alice.id()), java);
        assertThatListOf(PUBLIC.tagged(Tag.of("nothing")));
    }

    @Test
    void tags_are_the_same_only_to_the_letter() {
        var accent = add(aPost().by(alice).tagged("café").published(NOON).build());
        var plain = add(aPost().by(alice).tagged("CAFE").published(NOON).build());
        var guitar = add(aPost().by(alice).tagged("🎸").published(NOON).build());
        var drum = add(aPost().by(alice).tagged("🥁").published(NOON).build());
        var longest = "𝄞".repeat(Tag.MAX_LENGTH);
        var clefs = add(aPost().by(alice).tagged(longest).published(NOON).build());

        assertThatListOf(PUBLIC.tagged(Tag.of("cafe\u0301")), accent);
        assertThatListOf(PUBLIC.tagged(Tag.of("cafe")), plain);
        assertThatListOf(PUBLIC.tagged(Tag.of("🎸")), guitar);
        assertThatListOf(PUBLIC.tagged(Tag.of("🥁")), drum);
        assertThatListOf(PUBLIC.tagged(Tag.of(longest)), clefs);
    }

    @Test
    void the_list_of_a_tag_follows_changes() {
        var draft = add(aPost().by(alice).tagged("old", "both").build());
        var published = inUnitGet(() -> posts().update(draft.publish(NOON, NOON)));
        assertThatListOf(PUBLIC.tagged(Tag.of("old")), published);

        var retagged = inUnitGet(() -> posts().update(published.edit(
                published.title(),
                published.slug(),
                Optional.empty(),
                "",
                Optional.empty(),
                Tags.of("both", "new"),
                NOON)));
        assertThatListOf(PUBLIC.tagged(Tag.of("old")));
        assertThatListOf(PUBLIC.tagged(Tag.of("both")), retagged);
        assertThatListOf(PUBLIC.tagged(Tag.of("new")), retagged);

        var earlier = inUnitGet(() -> posts().update(retagged.publish(NOON.minusSeconds(50), NOON)));
        var between = add(
                aPost().by(bob).tagged("new").published(NOON.minusSeconds(25)).build());
        assertThatListOf(PUBLIC.tagged(Tag.of("new")), between, earlier);

        var withdrawn = inUnitGet(() -> posts().update(earlier.withdraw(NOON)));
        assertThatListOf(PUBLIC.tagged(Tag.of("new")), between);
        assertThatListOf(ALL.tagged(Tag.of("both")), withdrawn);

        inUnit(() -> posts().delete(withdrawn));
        assertThatListOf(ALL.tagged(Tag.of("both")));
    }

    @Test
    void the_pages_of_a_tag_meet_each_post_once() {
        var posts = IntStream.range(0, 7)
                .mapToObj(i -> aPost().by(alice)
                        .tagged("a", "b")
                        .published(NOON.minusSeconds(i / 3))
                        .changedAt(NOON)
                        .build())
                .toList();
        inUnit(() -> posts().addAll(posts));

        assertThatPagesOf(PUBLIC.tagged(Tag.of("a")));
        assertThatPagesOf(PUBLIC.tagged(Tag.of("b")).by(alice.id()));
        assertThatPagesOf(ALL.tagged(Tag.of("a")));
    }

    @Test
    void posts_in_a_list_carry_all_their_tags() {
        var post = add(
                aPost().by(alice).tagged("one", "two", "three").published(NOON).build());

        var listed = posts().list(PUBLIC.tagged(Tag.of("two")), PageRequest.first(1))
                .items()
                .getFirst();

        assertThat(listed.tags().list()).containsExactlyElementsOf(post.tags().list());
    }

    @ParameterizedTest
    @CsvSource({
        "Blue Notes for Café,   blue",
        "Blue Notes for Café,   NOTES blue",
        "Blue Notes for Café,   'ote for'",
        "Blue Notes for Café,   CAFÉ",
        "Война и мир,           ВОЙНА",
        "ÅRSMØTE,               årsmøte",
        "100% pure,             100%",
        "100% pure,             % 00%",
        "snake_case,            e_c",
        "a\\b,                  a\\b",
        "it''s,                 ''",
        "🎸 solo,               🎸"
    })
    void a_title_is_found_by_its_words(String title, String words) {
        var post = add(aPost().by(alice).titled(title).build());

        assertThatListOf(ALL.titled(words), post);
    }

    @ParameterizedTest
    @CsvSource({
        "Blue Notes,    blue green",
        "Blue Notes,    bluenotes",
        "100 pure,      100%",
        "100 pure,      1%0",
        "snakeXcase,    e_c",
        "Blue Notes,    _",
        "Blue Notes,    %",
        "ab,            a\\b",
        "a%b,           a\\%b",
        "Café,          cafe",
        "Cafe,          café",
        "Straße,        strasse",
        "🎸 solo,       🥁",
        "Blue Notes,    'blue,'"
    })
    void a_title_is_not_found_by_what_it_does_not_hold(String title, String words) {
        add(aPost().by(alice).titled(title).build());

        assertThatListOf(ALL.titled(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void no_words_do_not_restrict(String words) {
        var post = add(aPost().by(alice).build());

        assertThatListOf(ALL.titled(words), post);
    }

    @Test
    void filters_add_up() {
        var wanted = add(aPost().by(alice)
                .titled("Blue Notes")
                .tagged("jazz")
                .published(NOON)
                .build());
        add(aPost().by(bob).titled("Blue Notes").tagged("jazz").published(NOON).build());
        add(aPost().by(alice).titled("Red Notes").tagged("jazz").published(NOON).build());
        add(aPost().by(alice)
                .titled("Blue Notes")
                .tagged("rock")
                .published(NOON)
                .build());
        add(aPost().by(alice).titled("Blue Notes").tagged("jazz").build());

        assertThatListOf(PUBLIC.by(alice.id()).tagged(Tag.of("jazz")).titled("blue"), wanted);
        assertThatListOf(
                ALL.by(alice.id()).tagged(Tag.of("jazz")).titled("blue").in(PostState.PUBLISHED), wanted);
    }

    @Test
    void the_body_comes_with_the_list() {
        var post =
                add(aPost().by(alice).saying("🎸".repeat(5_000)).published(NOON).build());

        assertThat(posts().list(PUBLIC, PageRequest.first(1)).items())
                .map(Post::markdown)
                .containsExactly(post.markdown());
    }

    private Post publishedAt(Instant at) {
        return aPost().by(alice).published(at).build();
    }

    private void assertThatListOf(PostFilter filter, Post... newestFirst) {
        assertThatList(request -> posts().list(filter, request).map(Post::id))
                .holds(List.of(newestFirst).stream().map(Post::id).toList());
    }

    private void assertThatPagesOf(PostFilter filter) {
        assertThatList(request -> posts().list(filter, request).map(Post::id))
                .holds(posts().list(filter, PageRequest.first(PageRequest.MAX_SIZE))
                        .map(Post::id)
                        .items());
    }

    private List<Long> ids(PostFilter filter, PageRequest request) {
        return posts().list(filter, request).map(post -> post.id().value()).items();
    }
}
