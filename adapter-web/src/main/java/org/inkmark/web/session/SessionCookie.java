package org.inkmark.web.session;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.security.token.reader.TokenReader;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** The cookie by which a browser shows the token of its session. */
@Singleton
public class SessionCookie implements TokenReader<HttpRequest<?>> {
    private static final String NAME = "inkmark-session";
    private static final String TOKEN = "org.inkmark.web.session.token";

    /** The longest that browsers keep a cookie. When a session ends is decided where sessions are kept. */
    private static final Duration LASTS = Duration.ofDays(400);

    private final Cookies cookies;

    SessionCookie(Cookies cookies) {
        this.cookies = cookies;
    }

    @Override
    public Optional<String> findToken(HttpRequest<?> request) {
        return request.getAttribute(TOKEN, String.class).or(() -> cookies.read(request, NAME));
    }

    /** Makes the token of a session known that begins with the answer to this request. */
    void setToken(HttpRequest<?> request, String token) {
        request.setAttribute(TOKEN, token);
    }

    /** The cookie of a new session. */
    public Cookie of(String token) {
        return cookies.write(NAME, token, LASTS);
    }

    Cookie none() {
        return cookies.forget(NAME);
    }
}
