package org.inkmark.web.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeskPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk",
                "/desk/",
                "/desk/posts",
                "/desk/posts/a-b.c_d~e/edit",
                "/desk/posts/caf%C3%A9/edit",
                "/desk/posts?state=draft&q=a%20b",
                "/desk/bookmarks/edit?address=https%3A%2F%2Fexample.org%2F..%2Fa"
            })
    void a_path_of_the_desk_is_one(String path) {
        assertThat(DeskPath.of(path)).hasValue(new DeskPath(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "desk",
                "/Desk",
                "/deskevil",
                "/sign-out",
                "https://evil.example/",
                "https://evil.example/desk",
                "HTTPS://evil.example/desk",
                "https:/desk",
                "https:desk",
                "//evil.example/desk",
                "///evil.example/desk",
                "/\\evil.example/desk",
                "\\\\evil.example/desk",
                "\\/evil.example/desk",
                "/desk\\..\\..\\evil",
                "/%2Fevil.example/desk",
                "/%5Cevil.example/desk",
                "%2F%2Fevil.example/desk",
                "/desk//evil.example",
                "/desk/../../evil",
                "/desk/..",
                "/desk/.%2e/evil",
                "/desk/%2e./evil",
                "/desk/%2e%2E/evil",
                "/desk/..%2fevil",
                "/desk/..;/evil",
                "/desk@evil.example",
                "/desk:80",
                "/desk#fragment",
                "/desk/a b",
                " /desk",
                "/desk\t",
                "\t//evil.example/desk",
                "/\t/evil.example/desk",
                "/desk\n",
                "/desk\r\nSet-Cookie: a=b",
                "/desk\u0000",
                "/desk\u2028",
                "/desk/caf\u00e9",
                "\uff0fdesk",
                "\u2215desk",
                "/desk?a\\b",
                "/desk?a b",
                "javascript:alert(1)",
                "javascript://desk/%0aalert(1)",
                "data:text/html,desk",
                "vbscript:desk"
            })
    void what_leads_elsewhere_or_may_is_none(String text) {
        assertThat(DeskPath.of(text)).isEmpty();
    }

    @Test
    void a_long_one_needs_no_long_stack() {
        assertThat(DeskPath.of("/desk" + "/a".repeat(1_000_000))).isPresent();
        assertThat(DeskPath.of("/desk" + "/a".repeat(1_000_000) + "\\")).isEmpty();
        assertThat(DeskPath.of("/desk?" + "a".repeat(1_000_000))).isPresent();
    }
}
