package org.inkmark.domain.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inkmark.domain.Refusals.assertThatRefused;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostPathTest {

    @ParameterizedTest
    @CsvSource({
        "/posts/hello,          /posts/hello",
        "/posts/hello/,         /posts/hello",
        "/posts//hello///,      /posts/hello",
        "'/a b ',               /a b",
        "'/a / /',              /a",
        "/2019/05/15/x.html,    /2019/05/15/x.html",
        "/café,                 /café"
    })
    void a_path_is_kept_without_doubled_and_trailing_slashes(String typed, String kept) {
        assertThat(new PostPath(typed).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "//", "/ /", " / "})
    void the_home_page_is_nobodys_path(String typed) {
        assertThatRefused(() -> new PostPath(typed), "path", "home page");
    }

    @Test
    void a_path_begins_with_a_slash() {
        assertThatRefused(() -> new PostPath("posts/hello"), "path", "begin with '/'", "'posts/hello'");
        assertThatRefused(() -> new PostPath(""), "path", "is missing");
        assertThatRefused(() -> new PostPath("/a\nb"), "path", "single line");
    }

    @ParameterizedTest
    @CsvSource({
        "/2019/05/x.html,                               /2019/05/x.html",
        "2019/05/x/,                                    /2019/05/x",
        "https://old.example/2019/x?p=1#top,            /2019/x",
        "HTTPS://old.example:8080/x,                    /x",
        "//old.example/x,                               /x",
        "/caf%C3%A9/%7Ealice,                           /café/~alice",
        "/my post/caf%C3%A9?x=a b,                      /my post/café",
        "/a+b,                                          /a+b",
        "/100%-pure,                                    /100%-pure",
        "/x|y,                                          /x|y",
        "'  /x  ',                                      /x"
    })
    void the_path_of_another_sites_address_is_taken(String address, String path) {
        assertThat(PostPath.ofAddress(address)).isEqualTo(new PostPath(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "https://old.example", "https://old.example/?p=1", "#top", "?p=1"})
    void an_address_without_a_path_is_refused(String address) {
        assertThatRefused(() -> PostPath.ofAddress(address), "path", "home page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a%00b", "/a%0Ab"})
    void what_is_hidden_by_encoding_is_refused_too(String address) {
        assertThatRefused(() -> PostPath.ofAddress(address), "path");
    }

    @ParameterizedTest
    @CsvSource({
        "/posts/hello,      hello",
        "/posts/hello-2/,   hello-2",
        "/posts/Hello,",
        "/posts/a/b,",
        "/posts,",
        "/post/hello,",
        "/x/posts/hello,"
    })
    void a_path_below_posts_is_a_slug(String path, String slug) {
        assertThat(new PostPath(path).slug().map(Slug::value).orElse(null)).isEqualTo(slug);
    }

    @Test
    void a_slug_has_a_path_and_back() {
        var path = PostPath.of(new Slug("hello"));

        assertThat(path).hasToString("/posts/hello");
        assertThat(path.slug()).hasValue(new Slug("hello"));
    }

    @Test
    void paths_that_look_the_same_have_different_bytes() {
        assertThat(new PostPath("/café").bytes()).isNotEqualTo(new PostPath("/cafe\u0301").bytes());
        assertThat(new PostPath("/café").bytes()).containsExactly('/', 'c', 'a', 'f', 0xc3, 0xa9);
    }

    @Property
    void a_path_that_was_kept_stays_as_it_is(@ForAll("paths") String typed) {
        var path = new PostPath(typed);

        assertThat(new PostPath(path.value())).isEqualTo(path);
    }

    @Property
    void an_encoded_path_is_decoded_to_the_letter(@ForAll("paths") String typed) {
        var path = new PostPath(typed);
        var encoded = Stream.of(path.value().substring(1).split("/", -1))
                .map(segment ->
                        URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));

        assertThat(PostPath.ofAddress("https://old.example/" + encoded + "/?query#fragment"))
                .isEqualTo(path);
    }

    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.of("/", " ", "%", "+", "?", "#", ".", "~", "-", "a", "Z", "0", "é", "\u00a0", "\u2003", "🎸")
                .list()
                .ofMaxSize(30)
                .map(rest -> "/p" + String.join("", rest));
    }
}
