package org.inkmark.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.cookie.SameSite;
import org.inkmark.web.link.Links;
import org.junit.jupiter.api.Test;

class CookiesTest {
    @Test
    void a_site_reached_by_https_binds_its_cookies_to_host_and_https() {
        var cookie = new SessionCookie(new Cookies(new Links("https://example.org/blog"))).of("token");

        assertThat(cookie.getName()).isEqualTo("__Host-inkmark-session");
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        assertThat(cookie.getSameSite()).contains(SameSite.Lax);
    }
}
