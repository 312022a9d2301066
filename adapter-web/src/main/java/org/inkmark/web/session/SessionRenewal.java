package org.inkmark.web.session;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import org.inkmark.application.session.ManageSessions;

/** Gives a browser another token once its user has typed the password again: whoever has found the old one has nothing. */
@Singleton
public class SessionRenewal {
    private final ManageSessions sessions;
    private final SessionCookie cookie;

    SessionRenewal(ManageSessions sessions, SessionCookie cookie) {
        this.sessions = sessions;
        this.cookie = cookie;
    }

    /** The answer, with the cookie of the token that the request's session has from now on. */
    public <T> MutableHttpResponse<T> renew(HttpRequest<?> request, MutableHttpResponse<T> answer) {
        cookie.findToken(request).flatMap(sessions::renew).ifPresent(renewed -> {
            cookie.setToken(request, renewed.token());
            answer.cookie(cookie.of(renewed.token(), renewed.stay()));
        });
        return answer;
    }
}
