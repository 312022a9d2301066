package org.inkmark.web.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.inkmark.domain.post.PostPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {
    private final Links root = new Links("https://example.org");
    private final Links below = new Links("https://example.org:8443/my/blog/");

    @Test
    void every_link_stands_below_the_sites_path() {
        assertThat(root.home()).isEqualTo("/");
        assertThat(root.post("hello")).isEqualTo("/posts/hello");
        assertThat(below.home()).isEqualTo("/my/blog/");
        assertThat(below.post("hello")).isEqualTo("/my/blog/posts/hello");
        assertThat(below.absolute(below.home())).isEqualTo("https://example.org:8443/my/blog/");
        assertThat(below.own(new DeskPath("/desk/posts?state=draft"))).isEqualTo("/my/blog/desk/posts?state=draft");
        assertThat(below.withoutBase("/my/blog/desk")).isEqualTo("/desk");
    }

    @Test
    void a_page_is_the_same_with_a_slash_at_its_end() {
        assertThat(below.page("/my/blog/sign-in/")).isEqualTo("/sign-in");
        assertThat(below.page("/my/blog/sign-in")).isEqualTo("/sign-in");
        assertThat(root.page("/")).isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource({
        "/posts/x, /my/blog/posts/x",
        "/, /my/blog/",
        "/my/blogs, /my/blog/my/blogs",
        "/my/blog, /my/blog",
        "/my/blog/posts/x, /my/blog/posts/x",
        "/my/blog?page=2, /my/blog?page=2",
        "/my/blog#part, /my/blog#part",
        "//cdn.example/x, //cdn.example/x",
        "posts/x, posts/x",
        "https://e.org/x, https://e.org/x"
    })
    void an_address_in_a_text_is_meant_below_the_sites_path(String written, String link) {
        assertThat(below.inText(written)).isEqualTo(link);
        assertThat(root.inText(written)).isEqualTo(written);
    }

    @Test
    void an_address_is_secure_however_its_scheme_is_written() {
        assertThat(new Links("HTTPS://example.org/").isSecure()).isTrue();
        assertThat(new Links("http://example.org/").isSecure()).isFalse();
    }

    @Test
    void what_means_something_to_an_address_is_encoded() {
        assertThat(root.tag("c++")).isEqualTo("/tags/c%2B%2B");
        assertThat(root.tag("c#")).isEqualTo("/tags/c%23");
        assertThat(root.tag("größe")).isEqualTo("/tags/gr%C3%B6%C3%9Fe");
        assertThat(root.editBookmark("https://e.org/?a=b&c#d"))
                .isEqualTo("/desk/bookmarks/edit?address=https%3A%2F%2Fe.org%2F%3Fa%3Db%26c%23d");
        assertThat(root.path(new PostPath("/2019/05/15/x y.html"))).isEqualTo("/2019/05/15/x%20y.html");
    }

    @Property
    void a_tag_comes_out_of_its_link_as_it_went_in(@ForAll char[] characters) {
        var tag = new String(characters).replaceAll("[\\p{Cs}]", "");

        assertThat(URI.create(root.tag(tag)).getPath()).isEqualTo("/tags/" + tag);
    }

    @Test
    void an_address_that_is_not_absolute_is_refused() {
        assertThatThrownBy(() -> new Links("/blog")).hasMessageContaining("must be absolute");
    }
}
