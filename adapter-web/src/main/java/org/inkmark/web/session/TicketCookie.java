package org.inkmark.web.session;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** The cookie by which a browser shows that its user's password was right a moment ago. */
@Singleton
class TicketCookie {
    private static final String NAME = "inkmark-second-step";

    /** As long as a ticket is good. */
    private static final Duration LASTS = Duration.ofMinutes(5);

    private final Cookies cookies;

    TicketCookie(Cookies cookies) {
        this.cookies = cookies;
    }

    Optional<String> find(HttpRequest<?> request) {
        return cookies.read(request, NAME);
    }

    Cookie of(String ticket) {
        return cookies.write(NAME, ticket, LASTS);
    }

    Cookie none() {
        return cookies.forget(NAME);
    }
}
