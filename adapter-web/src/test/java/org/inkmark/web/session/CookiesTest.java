package org.inkmark.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.util.List;
import org.inkmark.domain.session.Stay;
import org.inkmark.web.link.Links;
import org.junit.jupiter.api.Test;

class CookiesTest {
    @Test
    void a_site_reached_by_https_binds_its_cookies_to_host_and_https() {
        var cookie = session("https://example.org");

        assertThat(cookie.getName()).startsWith("__Host-inkmark-session-");
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        assertThat(cookie.getSameSite()).contains(SameSite.Lax);
    }

    @Test
    void a_site_below_a_path_keeps_its_cookies_there() {
        var cookie = session("https://example.org/blog/");

        assertThat(cookie.getName()).startsWith("__Secure-inkmark-session-");
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/blog");
    }

    @Test
    void two_sites_on_one_host_have_cookies_of_their_own() {
        var sites = List.of(
                "http://example.org/",
                "http://example.org:8080/",
                "http://example.org:8080/blog",
                "http://example.org:8080/other");

        assertThat(sites.stream().map(site -> session(site).getName())).doesNotHaveDuplicates();
        assertThat(session("HTTP://Example.org").getName())
                .isEqualTo(session("http://example.org/").getName());
    }

    private static Cookie session(String site) {
        return new SessionCookie(new Cookies(new Links(site))).of("token", Stay.BRIEF);
    }
}
