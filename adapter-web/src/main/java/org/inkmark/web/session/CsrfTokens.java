package org.inkmark.web.session;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * Proves that a form was made by this site for the browser that sends it: a signature of the session's token or, before anybody
 * has signed in, of a cookie made for the purpose.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html">OWASP,
 *     signed double-submit cookie</a>
 */
@Singleton
public class CsrfTokens {
    /** The name of the hidden field. */
    public static final String FIELD = "csrf";

    private static final String VISITOR = "inkmark-visitor";
    private static final String PURPOSE = "csrf";
    private static final Duration VISITOR_LASTS = Duration.ofDays(1);
    private static final String NEW_VISITOR = "org.inkmark.web.session.visitor";

    private final SiteSignature signature;
    private final SessionCookie session;
    private final Cookies cookies;
    private final SecureRandom random = new SecureRandom();

    CsrfTokens(SiteSignature signature, SessionCookie session, Cookies cookies) {
        this.signature = signature;
        this.session = session;
        this.cookies = cookies;
    }

    /** The token for a form in answer to this request, whose answer must then pass through {@link #remember}. */
    public String tokenFor(HttpRequest<?> request) {
        return signature.of(PURPOSE, holder(request).orElseGet(() -> newVisitor(request)));
    }

    public boolean isValid(HttpRequest<?> request, String token) {
        return holder(request)
                .filter(holder -> signature.matches(PURPOSE, holder, token))
                .isPresent();
    }

    /** Gives the browser the cookie that a token made for this request needs, if it needs one. */
    public void remember(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getAttribute(NEW_VISITOR, String.class)
                .ifPresent(visitor -> response.cookie(cookies.write(VISITOR, visitor, VISITOR_LASTS)));
    }

    private Optional<String> holder(HttpRequest<?> request) {
        return ActorBinder.signedIn(request).isPresent()
                ? session.findToken(request)
                : cookies.read(request, VISITOR).or(() -> request.getAttribute(NEW_VISITOR, String.class));
    }

    private String newVisitor(HttpRequest<?> request) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var visitor = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        request.setAttribute(NEW_VISITOR, visitor);
        return visitor;
    }
}
