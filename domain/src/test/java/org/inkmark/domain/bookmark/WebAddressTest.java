package org.inkmark.domain.bookmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.inkmark.domain.Refusals.assertThatRefused;

import java.net.URI;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    /** The examples of RFC 3986, sections 6.2.2, 6.2.2.1, 6.2.2.2 and 5.2.4, brought to http. */
    @ParameterizedTest
    @CsvSource({
        "HTTP://www.EXAMPLE.com/,               http://www.example.com/",
        "http://a/%7Bfoo%7D,                    http://a/%7Bfoo%7D",
        "HTTP://a/./b/../b/%63/%7bfoo%7d,       http://a/b/c/%7Bfoo%7D",
        "http://example.com/%7Esmith/home.html, http://example.com/~smith/home.html",
        "http://example.com/%7esmith/home.html, http://example.com/~smith/home.html",
        "http://a/a/b/c/./../../g,              http://a/a/g",
        "http://a/mid/content=5/../6,           http://a/mid/6",
        "http://a/b/c/.,                        http://a/b/c/",
        "http://a/b/c/..,                       http://a/b/",
        "http://a/../../../g,                   http://a/g",
        "http://a/..,                           http://a/",
        "http://a/b/%2e%2E/c,                   http://a/c",
        "http://a/b//../c,                      http://a/b/c",
        "http://a//b/..,                        http://a//",
        "http://a/g..,                          http://a/g..",
        "http://a/..g/...,                      http://a/..g/..."
    })
    void addresses_are_normalised_as_the_standard_says(String typed, String normalised) {
        assertThat(WebAddress.of(typed).normalised()).isEqualTo(normalised);
    }

    /** The examples of section 6.2.3, and what they leave alone. */
    @ParameterizedTest
    @CsvSource({
        "http://example.com,            http://example.com/",
        "http://example.com/,           http://example.com/",
        "http://example.com:/,          http://example.com/",
        "http://example.com:80/,        http://example.com/",
        "https://example.com:443,       https://example.com/",
        "https://me@example.com:443?a,  https://me@example.com/?a",
        "http://example.com#b,          http://example.com/#b",
        "http://example.com:443/,       http://example.com:443/",
        "https://example.com:80/,       https://example.com:80/",
        "https://example.com:8443,      https://example.com:8443/"
    })
    void an_empty_path_and_the_schemes_own_port_make_no_difference(String typed, String normalised) {
        assertThat(WebAddress.of(typed).normalised()).isEqualTo(normalised);
        assertThat(WebAddress.of(typed).typed()).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource({
        "https://münchen.de/straße,             https://xn--mnchen-3ya.de/stra%C3%9Fe",
        "https://MÜNCHEN.DE,                    https://xn--mnchen-3ya.de/",
        "https://XN--MNCHEN-3YA.de,             https://xn--mnchen-3ya.de/",
        "https://m%C3%BCnchen.de/,              https://xn--mnchen-3ya.de/",
        "https://ex%61mple.org/,                https://example.org/",
        "https://例え.jp/,                      https://xn--r8jz45g.jp/",
        "https://💩.la/,                        https://xn--ls8h.la/",
        "http://my_host.example/,               http://my_host.example/",
        "http://example.org./,                  http://example.org./",
        "http://192.168.0.1:8080/,              http://192.168.0.1:8080/",
        "'http://[2001:DB8::1]:80/x',           'http://[2001:db8::1]/x'",
        "http://user:PASS@Example.org/,         http://user:PASS@example.org/"
    })
    void hosts_are_brought_to_one_form(String typed, String normalised) {
        assertThat(WebAddress.of(typed).normalised()).isEqualTo(normalised);
    }

    @ParameterizedTest
    @CsvSource({
        "http://a/b c,              http://a/b%20c",
        "http://a/b|c,              http://a/b%7Cc",
        "'http://a/[b]?c[]=d',      http://a/%5Bb%5D?c%5B%5D=d",
        "http://a/100%,             http://a/100%25",
        "http://a/%zz,              http://a/%25zz",
        "http://a/%%41,             http://a/%25A",
        "http://a/é?é#é,            http://a/%C3%A9?%C3%A9#%C3%A9",
        "http://a/\\b,              http://a/%5Cb",
        "http://a/🎸,               http://a/%F0%9F%8E%B8",
        "http://a/#b#c,             http://a/#b%23c",
        "http://a/?b?c=d/e,         http://a/?b?c=d/e"
    })
    void what_no_address_may_hold_is_encoded(String typed, String normalised) {
        assertThat(WebAddress.of(typed).normalised()).isEqualTo(normalised);
    }

    @ParameterizedTest
    @CsvSource({
        "http://a/,         https://a/",
        "http://a/,         http://a:8080/",
        "http://a/b,        http://a/b/",
        "http://a/b,        http://a/B",
        "http://a/b,        http://a/b?",
        "http://a/b,        http://a/b#",
        "http://a/?x=1&y=2, http://a/?y=2&x=1",
        "http://a/%2F,      http://a//",
        "http://www.a.de/,  http://a.de/",
        "http://a/?a+b,     http://a/?a%20b"
    })
    void nothing_else_is_taken_for_the_same(String one, String other) {
        assertThat(WebAddress.of(one)).isNotEqualTo(WebAddress.of(other));
    }

    @Test
    void two_addresses_are_equal_when_their_normalised_forms_are() {
        var one = WebAddress.of("HTTP://Example.org/%7ea");
        var other = WebAddress.of(" http://example.org/~a ");

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one.typed()).isEqualTo("HTTP://Example.org/%7ea");
        assertThat(other.typed()).isEqualTo("http://example.org/~a");
        assertThat(one).hasToString("HTTP://Example.org/%7ea");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.org",
                "/posts/hello",
                "ftp://example.org/",
                "javascript:alert(1)",
                "mailto:a@b.example",
                "http:/example.org/",
                "http://",
                "http:///x",
                "http://:80/",
                "http://a:port/",
                "http://a:123456/",
                "http://a b/",
                "http://a..b/",
                "http://.a/",
                "http://a<b/",
                "http://a\\b/",
                "http://[::1/",
                "http://[zz]/",
                "http://[::1]x/",
                "http://::1/",
                "http://a／b/",
                "http://a：80/",
                "http://a%2Fb/",
                "http://a%/",
                "http://xn--\u00fc.de\u0338/",
                "about:blank",
                "place:folder=1"
            })
    void what_is_no_web_address_is_refused(String typed) {
        assertThatRefused(() -> WebAddress.of(typed), "address", "absolute http or https", typed);
    }

    @Test
    void an_address_is_one_line() {
        assertThatRefused(() -> WebAddress.of("http://a/b\nc"), "address", "single line");
        assertThatRefused(() -> WebAddress.of(" "), "address", "is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "https://Example.org:8080/x,        example.org",
        "https://user@münchen.de/,          xn--mnchen-3ya.de",
        "'http://[::1]:80/',                '[::1]'",
        "http://my_host.example,            my_host.example",
        "http://a@b@c.example/,             c.example"
    })
    void an_address_has_a_host(String typed, String host) {
        assertThat(WebAddress.of(typed).host()).isEqualTo(host);
    }

    @Property
    void normalising_twice_changes_nothing_more(@ForAll("addresses") String typed) {
        var once = WebAddress.of(typed);

        assertThat(new WebAddress(once.typed(), WebAddress.of(once.normalised()).normalised()))
                .isEqualTo(once);
        assertThat(WebAddress.of(once.normalised()).normalised()).isEqualTo(once.normalised());
    }

    @Property
    void what_is_normalised_is_an_address_to_java_too(@ForAll("addresses") String typed) {
        var normalised = WebAddress.of(typed).normalised();

        assertThat(normalised).matches("[!-~]+").doesNotContainPattern("%(?![0-9A-F]{2})");
        assertThatCode(() -> new URI(normalised)).doesNotThrowAnyException();
    }

    @Property
    void percent_encoding_any_letter_of_a_path_makes_no_difference(@ForAll("paths") String path) {
        var encoded = new StringBuilder();
        path.chars()
                .forEach(c ->
                        encoded.append(Character.isLetterOrDigit(c) ? "%%%02x".formatted(c) : Character.toString(c)));

        assertThat(WebAddress.of("http://a/" + encoded)).isEqualTo(WebAddress.of("http://a/" + path));
    }

    @Provide
    Arbitrary<String> addresses() {
        var schemes = Arbitraries.of("http", "https", "HTTP", "Https");
        var users = Arbitraries.of("", "", "", "me@", "me:pw%20@", "a@b@");
        var hosts = Arbitraries.of(
                "example.org", "EXAMPLE.org", "münchen.de", "日本語。jp", "my_host.a", "127.0.0.1", "[::1]", "a.");
        var ports = Arbitraries.of("", "", ":", ":80", ":443", ":08080");
        var rests = Arbitraries.of("/.?#%2eEfF7aZ[]|\\ ~é🎸+&=@:;"
                        .codePoints()
                        .mapToObj(Character::toString)
                        .toList())
                .list()
                .ofMaxSize(40)
                .map(rest -> String.join("", rest));
        return Combinators.combine(schemes, users, hosts, ports, rests)
                .as((scheme, user, host, port, rest) ->
                        scheme + "://" + user + host + port + (rest.isEmpty() ? "" : "/" + rest));
    }

    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.strings().withChars("/.?#-~aZ09").ofMaxLength(30);
    }
}
