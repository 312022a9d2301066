package org.inkmark.web.session;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

/** A message that the next page shows, once: kept for a minute in a signed cookie. */
@Singleton
public class Flash {
    private static final String NAME = "inkmark-flash";
    private static final String PURPOSE = "flash";
    private static final Duration LASTS = Duration.ofMinutes(1);

    private final SiteSignature signature;
    private final Cookies cookies;
    private final InstantSource clock;

    Flash(SiteSignature signature, Cookies cookies, InstantSource clock) {
        this.signature = signature;
        this.cookies = cookies;
        this.clock = clock;
    }

    /** Sends the browser to a page that shows the message. */
    public <T> MutableHttpResponse<T> redirect(String link, String message) {
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(message.getBytes(StandardCharsets.UTF_8))
                + "." + clock.instant().plus(LASTS).getEpochSecond();
        return HttpResponse.<T>seeOther(URI.create(link))
                .cookie(cookies.write(NAME, text + "." + signature.of(PURPOSE, text), LASTS));
    }

    /** The message that came with this request, none where there is none of this site's making or its minute is over. */
    public Optional<String> of(HttpRequest<?> request) {
        return cookies.read(request, NAME).flatMap(this::verified);
    }

    /** Forgets the message, which was shown. */
    public void clear(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (cookies.read(request, NAME).isPresent()) {
            response.cookie(cookies.forget(NAME));
        }
    }

    private Optional<String> verified(String cookie) {
        var parts = cookie.split("\\.", -1);
        if (parts.length != 3 || !signature.matches(PURPOSE, parts[0] + "." + parts[1], parts[2])) {
            return Optional.empty();
        }
        return Long.parseLong(parts[1]) < clock.instant().getEpochSecond()
                ? Optional.empty()
                : Optional.of(new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8));
    }
}
