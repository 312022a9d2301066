package org.inkmark.web.session;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.inkmark.web.link.Links;

/**
 * The cookies of this site, and of no other on the same host: browsers tell neither schemes nor ports apart, so that the names end
 * in a hash of the site's address. Where it is reached by https alone they begin with {@code __Host-}, which binds them to this host
 * and to https, or below a path with {@code __Secure-}.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#name-the-__host-prefix">RFC 6265bis</a>
 */
@Singleton
class Cookies {
    private final boolean secure;
    private final String path;
    private final String prefix;
    private final String suffix;

    Cookies(Links links) {
        secure = links.isSecure();
        path = links.path();
        prefix = !secure ? "" : path.equals("/") ? "__Host-" : "__Secure-";
        suffix = "-" + hash(links.absolute(links.home()));
    }

    Optional<String> read(HttpRequest<?> request, String name) {
        return request.getCookies().findCookie(full(name)).map(Cookie::getValue).filter(value -> !value.isEmpty());
    }

    Cookie write(String name, String value, Duration lasts) {
        return writeUntilClosed(name, value).maxAge(lasts);
    }

    /** A cookie that the browser forgets as it is closed. */
    Cookie writeUntilClosed(String name, String value) {
        return Cookie.of(full(name), value)
                .httpOnly(true)
                .secure(secure)
                .sameSite(SameSite.Lax)
                .path(path);
    }

    Cookie forget(String name) {
        return write(name, "", Duration.ZERO);
    }

    private String full(String name) {
        return prefix + name + suffix;
    }

    private static String hash(String address) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
