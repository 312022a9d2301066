package org.inkmark.web.session;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.security.token.reader.TokenReader;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.inkmark.domain.session.Stay;

/** The cookie by which a browser shows the token of its session. */
@Singleton
public class SessionCookie implements TokenReader<HttpRequest<?>> {
    private static final String NAME = "inkmark-session";
    private static final String TOKEN = "org.inkmark.web.session.token";

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

    /** The cookie of a new session, which ends no later than that; it may end sooner, which is decided where sessions are kept. */
    public Cookie of(String token, Stay stay) {
        return switch (stay) {
            case BRIEF -> cookies.writeUntilClosed(NAME, token);
            case REMEMBERED -> cookies.write(NAME, token, stay.longest());
        };
    }

    Cookie none() {
        return cookies.forget(NAME);
    }
}
