package org.inkmark.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.inkmark.web.log.TrustedProxies;

/** The framework's settings on which the pages rely. Whoever starts the server adds host and port. */
public final class WebSettings {
    /** The address of the site, from which every link is made: {@code https://example.org/blog}. */
    public static final String URL = "inkmark.url";

    /** A folder with {@code views/} and {@code assets/} that are read at each request, in place of the program's own. */
    public static final String SOURCES = "inkmark.sources";

    /** The addresses of the proxies that are believed whom they speak for, as {@link TrustedProxies} takes them. */
    public static final String TRUSTED_PROXIES = "inkmark.trusted-proxies";

    /** How many forms and searches a minute one client may send, 0 for any number. */
    public static final String REQUEST_RATE = "inkmark.request-rate";

    /**
     * A post's body may have 1 MiB, and a form writes each byte of UTF-8 outside of ASCII as three characters, each line break
     * as six; the rest is room for the other fields, and for a text that is too long to come back with its form.
     */
    private static final long MAX_REQUEST_BYTES = 8L * 1024 * 1024;

    /** The longest address of a bookmark, percent-encoded and once more where the form to sign in comes between, and cookies. */
    private static final int MAX_HEAD_BYTES = 16 * 1024;

    private WebSettings() {}

    /** @param site the site's address, absolute, http or https, with or without a path */
    public static Map<String, Object> of(URI site) {
        var settings = new LinkedHashMap<String, Object>();
        settings.put(URL, site.toString());
        var path = site.getRawPath();
        if (path != null && path.length() > 1) {
            settings.put(
                    "micronaut.server.context-path", path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
        }
        settings.put("micronaut.server.max-request-size", MAX_REQUEST_BYTES);
        settings.put("micronaut.server.max-request-buffer-size", MAX_REQUEST_BYTES);
        settings.put("micronaut.server.netty.max-initial-line-length", MAX_HEAD_BYTES);
        settings.put("micronaut.server.netty.max-header-size", MAX_HEAD_BYTES);
        // a body counts as it was sent, and no browser compresses a form
        settings.put("micronaut.server.netty.request-decompression-enabled", false);
        // unknown addresses are asked of the posts, not refused
        settings.put("micronaut.security.reject-not-found", false);
        // a session is known by its cookie alone
        settings.put("micronaut.security.token.bearer.enabled", false);
        settings.put("micronaut.security.basic-auth.enabled", false);
        settings.put("micronaut.security.views-model-decorator.enabled", false);
        // an address of the framework's own, which tells whoever asks what is known of them
        settings.put("micronaut.security.endpoints.introspection.enabled", false);
        return settings;
    }

    /**
     * What is to be added where proxies stand before the server.
     *
     * @throws IllegalArgumentException if the list is none
     */
    public static Map<String, Object> ofProxies(String list) {
        var _ = new TrustedProxies(list);
        return Map.of(TRUSTED_PROXIES, list);
    }

    /**
     * What is to be added to say how often one client may do what is dear.
     *
     * @throws IllegalArgumentException if the text is no number, or a negative one
     */
    public static Map<String, Object> ofRequestRate(String perMinute) {
        var number = Integer.parseInt(perMinute);
        if (number < 0) {
            throw new IllegalArgumentException();
        }
        return Map.of(REQUEST_RATE, number);
    }
}
