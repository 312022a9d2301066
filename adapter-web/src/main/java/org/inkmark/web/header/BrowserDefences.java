package org.inkmark.web.header;

import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.inkmark.web.link.Links;

/**
 * What browsers are told that no page of this site does, whatever somebody has brought into it.
 *
 * @see <a href="https://owasp.org/www-project-secure-headers/">OWASP Secure Headers Project</a>
 */
@Singleton
public final class BrowserDefences {
    /**
     * No script at all, no style but the site's own. Pictures come from anywhere by https, as authors link to them.
     */
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' https:;"
            + " form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

    private static final String NO_FEATURES = "accelerometer=(), autoplay=(), camera=(), display-capture=(),"
            + " geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(),"
            + " screen-wake-lock=(), usb=(), xr-spatial-tracking=()";

    /** A year. Hosts below the site's own are not the site's to speak for. */
    private static final String HTTPS_ALONE = "max-age=31536000";

    private final Map<String, String> headers = new LinkedHashMap<>();

    BrowserDefences(Links links) {
        headers.put("Content-Security-Policy", POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.put("Permissions-Policy", NO_FEATURES);
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        if (links.isSecure()) {
            headers.put("Strict-Transport-Security", HTTPS_ALONE);
        }
    }

    /** Adds them to an answer, each once. */
    public void addTo(MutableHttpResponse<?> response) {
        headers.forEach(response.getHeaders()::set);
    }
}
