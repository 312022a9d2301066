package org.inkmark.web.session;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.inkmark.web.link.Links;

/**
 * The cookies of this site. Where it is reached by https alone their names begin with {@code __Host-}, which binds them to this
 * host and to https.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#name-the-__host-prefix">RFC 6265bis</a>
 */
@Singleton
class Cookies {
    private final boolean secure;

    Cookies(Links links) {
        secure = links.isSecure();
    }

    Optional<String> read(HttpRequest<?> request, String name) {
        return request.getCookies().findCookie(full(name)).map(Cookie::getValue).filter(value -> !value.isEmpty());
    }

    Cookie write(String name, String value, Duration lasts) {
        return Cookie.of(full(name), value)
                .httpOnly(true)
                .secure(secure)
                .sameSite(SameSite.Lax)
                .path("/")
                .maxAge(lasts);
    }

    Cookie forget(String name) {
        return write(name, "", Duration.ZERO);
    }

    private String full(String name) {
        return (secure ? "__Host-" : "") + name;
    }
}
