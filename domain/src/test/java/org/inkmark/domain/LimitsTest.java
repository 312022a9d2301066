package org.inkmark.domain;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.inkmark.domain.Refusals.assertThatRefused;
import static org.inkmark.domain.bookmark.BookmarkBuilder.aBookmark;
import static org.inkmark.domain.post.PostBuilder.aPost;
import static org.inkmark.domain.user.UserBuilder.aUser;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inkmark.domain.bookmark.BookmarkId;
import org.inkmark.domain.bookmark.WebAddress;
import org.inkmark.domain.language.LanguageTag;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.post.PostId;
import org.inkmark.domain.post.PostImport;
import org.inkmark.domain.post.PostPath;
import org.inkmark.domain.post.Slug;
import org.inkmark.domain.session.TokenHash;
import org.inkmark.domain.site.Site;
import org.inkmark.domain.tag.Tag;
import org.inkmark.domain.tag.Tags;
import org.inkmark.domain.user.EmailAddress;
import org.inkmark.domain.user.Password;
import org.inkmark.domain.user.PasswordHash;
import org.inkmark.domain.user.UserId;
import org.inkmark.domain.user.Username;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every limit, at its edges. Lengths are counted as a person counts characters: 𝔘 is one. */
class LimitsTest {

    private static final String SITE = "https://example.org/";

    static Stream<Arguments> upperLimits() {
        return Stream.of(
                limit("title", 200, n -> aPost().titled("𝔘".repeat(n)).build(), "1 to 200"),
                limit("body", 1_048_576, n -> aPost().saying("x".repeat(n)).build(), "1048576 bytes"),
                limit("slug", 100, n -> new Slug("s".repeat(n)), "1 to 100"),
                limit("path", 1_000, n -> new PostPath("/" + "𝔘".repeat(n - 1)), "1 to 1000"),
                limit("source", 4_000, LimitsTest::importOf, "4000"),
                limit("tags", 32, LimitsTest::tags, "at most 32"),
                limit("tag", 50, n -> Tag.of("𝔘".repeat(n)), "1 to 50"),
                limit("username", 32, n -> new Username("u".repeat(n)), "2 to 32"),
                limit("email", 254, n -> new EmailAddress("e".repeat(n - 12) + "@example.org"), "1 to 254"),
                limit("name", 100, n -> aUser().called("𝔘".repeat(n)).build(), "1 to 100"),
                limit("password", 128, n -> new Password("𝔘".repeat(n)), "8 to 128"),
                limit("password hash", 255, n -> new PasswordHash("$".repeat(n)), "1 to 255"),
                limit("token hash", 64, n -> new TokenHash("a".repeat(n)), "64"),
                limit("address", 2_048, n -> WebAddress.of(SITE + "𝔘".repeat(n - SITE.length())), "1 to 2048"),
                limit("title", 300, n -> aBookmark().titled("𝔘".repeat(n)).build(), "0 to 300"),
                limit("note", 10_000, n -> aBookmark().noting("𝔘".repeat(n)).build(), "at most 10000"),
                limit("title", 100, n -> site("𝔘".repeat(n), ""), "1 to 100"),
                limit("tagline", 200, n -> site("Blog", "𝔘".repeat(n)), "0 to 200"),
                limit(
                        "lang",
                        35,
                        n -> new LanguageTag("x-" + "abcdefgh-".repeat(4).substring(0, n - 2)),
                        "2 to 35"),
                limit("limit", 1_000, PageRequest::first, "1 to 1000"));
    }

    static Stream<Arguments> lowerLimits() {
        return Stream.of(
                limit("title", 1, n -> aPost().titled("t".repeat(n)).build(), "is missing"),
                limit("slug", 1, n -> new Slug("s".repeat(n)), "is missing"),
                limit("tag", 1, n -> Tag.of("t".repeat(n)), "is missing"),
                limit("username", 2, n -> new Username("u".repeat(n)), "2 to 32 characters, not 1"),
                limit("name", 1, n -> aUser().called("n".repeat(n)).build(), "is missing"),
                limit("password", 8, n -> new Password("p".repeat(n)), "8 to 128 characters, not 7"),
                limit("title", 1, n -> site("t".repeat(n), ""), "is missing"),
                limit("limit", 1, PageRequest::first, "1 to 1000, not 0"),
                limit("post id", 1, PostId::new, "1 to 9007199254740991, not 0"),
                limit("user id", 1, UserId::new, "1 to 9007199254740991, not 0"),
                limit("bookmark id", 1, BookmarkId::new, "1 to 9007199254740991, not 0"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("upperLimits")
    void what_reaches_the_upper_limit_is_taken_and_one_more_is_refused(
            String field, int limit, Function<Integer, Object> making, String saying) {
        assertThatCode(() -> making.apply(limit)).doesNotThrowAnyException();
        assertThatRefused(() -> making.apply(limit + 1), field, saying, "not " + (limit + 1));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("lowerLimits")
    void what_reaches_the_lower_limit_is_taken_and_one_less_is_refused(
            String field, int limit, Function<Integer, Object> making, String saying) {
        assertThatCode(() -> making.apply(limit)).doesNotThrowAnyException();
        assertThatRefused(() -> making.apply(limit - 1), field, saying);
    }

    @ParameterizedTest
    @MethodSource
    void ids_end_where_javascript_stops_counting(Function<Long, Object> making) {
        assertThatCode(() -> making.apply((1L << 53) - 1)).doesNotThrowAnyException();
        assertThatRefused(() -> making.apply(1L << 53), fieldOf(making), "not 9007199254740992");
    }

    static Stream<Function<Long, Object>> ids_end_where_javascript_stops_counting() {
        return Stream.of(PostId::new, UserId::new, BookmarkId::new);
    }

    private static String fieldOf(Function<Long, Object> making) {
        return switch (making.apply(1L)) {
            case PostId _ -> "post id";
            case UserId _ -> "user id";
            case BookmarkId _ -> "bookmark id";
            default -> throw new AssertionError("no id");
        };
    }

    @ParameterizedTest(name = "{0} bytes in a character")
    @MethodSource
    void a_body_is_measured_in_utf_8(int bytes, String character) {
        var most = character.repeat(1_048_576 / bytes);

        assertThatCode(() -> aPost().saying(most).build()).doesNotThrowAnyException();
        var tooMuch = most + character;
        var size = "not " + (1_048_576 / bytes + 1) * bytes;
        assertThatRefused(() -> aPost().saying(tooMuch).build(), "body", "1048576", size);
    }

    static Stream<Arguments> a_body_is_measured_in_utf_8() {
        return Stream.of(arguments(1, "e"), arguments(2, "é"), arguments(3, "€"), arguments(4, "🎸"));
    }

    private static Arguments limit(String field, int limit, Function<Integer, Object> making, String saying) {
        return arguments(field, limit, making, saying);
    }

    private static Tags tags(int count) {
        return Tags.of(IntStream.range(0, count).mapToObj("tag-%d"::formatted).toList());
    }

    private static PostImport importOf(int length) {
        return new PostImport("𝔘".repeat(length), "", Optional.empty(), 0);
    }

    private static Site site(String title, String tagline) {
        return new Site(title, tagline, new LanguageTag("en"), Site.zone("UTC"));
    }
}
