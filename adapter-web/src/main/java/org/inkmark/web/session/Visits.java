package org.inkmark.web.session;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.inkmark.application.session.KnownDevice;
import org.inkmark.application.session.Visit;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.UserId;
import org.inkmark.web.form.Form;
import org.inkmark.web.log.TrustedProxies;

/**
 * What this site knows of a browser that signs in, by what it signed for it before: a cookie since somebody signed in, and in the
 * form that it was told to wait.
 *
 * @see <a href="https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies">OWASP, device cookies</a>
 */
@Singleton
public class Visits {
    /** The name of the hidden field with the proof of having been told to wait. */
    static final String WAITING = "waiting";

    private static final String DEVICE = "inkmark-device";

    /** The longest that browsers keep a cookie. */
    private static final Duration LASTS = Duration.ofDays(400);

    private static final Pattern DEVICE_PROOF = Pattern.compile("(([0-9]{1,16})\\.([\\w-]{43}))\\.([\\w-]{43})");
    private static final Pattern WAITING_PROOF = Pattern.compile("([0-9]{1,12})\\.([\\w-]{43})");

    private final SiteSignature signature;
    private final Cookies cookies;
    private final TrustedProxies proxies;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    Visits(SiteSignature signature, Cookies cookies, TrustedProxies proxies, InstantSource clock) {
        this.signature = signature;
        this.cookies = cookies;
        this.proxies = proxies;
        this.clock = clock;
    }

    /** Of whoever sends a form to sign in. */
    public Visit of(HttpRequest<?> request, Form form) {
        var stranger = Visit.ofStranger(
                request.getHeaders().get(HttpHeaders.USER_AGENT, String.class, ""), proxies.client(request));
        return new Visit(
                stranger.device(),
                stranger.address(),
                cookies.read(request, DEVICE).flatMap(this::device),
                waitingSince(form, stranger));
    }

    private Optional<KnownDevice> device(String proof) {
        return Optional.of(DEVICE_PROOF.matcher(proof))
                .filter(parts -> parts.matches() && signature.matches(DEVICE, parts.group(1), parts.group(4)))
                .map(parts -> new KnownDevice(new UserId(Long.parseLong(parts.group(2))), parts.group(3)));
    }

    /** The cookie by which the browser of somebody who has signed in is known from now on. */
    public Cookie known(Visit visit, Actor.SignedIn actor) {
        var id = visit.knownDevice()
                .filter(device -> device.user().equals(actor.user()))
                .map(KnownDevice::id)
                .orElseGet(this::newId);
        var text = actor.user() + "." + id;
        return cookies.write(DEVICE, text + "." + signature.of(DEVICE, text), LASTS);
    }

    private String newId() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** For the form that comes back to somebody who is told to wait: since when. */
    String proofOfWaiting(Form form, Visit visit) {
        var since = Long.toString(visit.waitsSince(clock.instant()).getEpochSecond());
        return since + "." + signature.of(WAITING, waiting(since, form, visit));
    }

    private Optional<Instant> waitingSince(Form form, Visit visit) {
        return Optional.of(WAITING_PROOF.matcher(form.text(WAITING)))
                .filter(parts -> parts.matches()
                        && signature.matches(WAITING, waiting(parts.group(1), form, visit), parts.group(2)))
                .map(parts -> Instant.ofEpochSecond(Long.parseLong(parts.group(1))));
    }

    /** Good for one username and one address. */
    private static String waiting(String since, Form form, Visit visit) {
        return since + "\n" + visit.address().getHostAddress() + "\n" + form.text("username");
    }
}
