package org.inkmark.web.session;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import org.inkmark.application.session.SignIn;
import org.inkmark.application.session.Visit;
import org.inkmark.domain.session.Stay;

/** Lets the answer to a request be the first of a new session. */
@Singleton
public class NewSession {
    private final SignIn signIn;
    private final SessionCookie cookie;
    private final Visits visits;

    NewSession(SignIn signIn, SessionCookie cookie, Visits visits) {
        this.signIn = signIn;
        this.cookie = cookie;
        this.visits = visits;
    }

    /** Ends the session that the browser had before, if it had one. */
    public <T> MutableHttpResponse<T> begin(
            HttpRequest<?> request, SignIn.SignedIn session, Visit visit, Stay stay, MutableHttpResponse<T> answer) {
        cookie.findToken(request).ifPresent(signIn::signOut);
        ActorBinder.setActor(request, session.actor());
        cookie.setToken(request, session.token());
        return answer.cookie(cookie.of(session.token(), stay)).cookie(visits.known(visit, session.actor()));
    }
}
