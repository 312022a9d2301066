package org.inkmark.web.session;

import java.util.List;
import java.util.Optional;

/**
 * What a browser says of itself, in words: {@code Firefox on Windows}. For recognising one's own devices only: a browser can say
 * anything.
 */
final class DeviceName {
    /** A word that a browser says, and what it means. The first that is said counts, as many say those of others as well. */
    private record Sign(String said, String means) {}

    private static final List<Sign> BROWSERS = List.of(
            new Sign("Edg", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("Vivaldi/", "Vivaldi"),
            new Sign("SamsungBrowser/", "Samsung Internet"),
            new Sign("Firefox/", "Firefox"),
            new Sign("FxiOS/", "Firefox"),
            new Sign("CriOS/", "Chrome"),
            new Sign("Chrome/", "Chrome"),
            new Sign("Safari/", "Safari"),
            new Sign("curl/", "curl"));

    private static final List<Sign> SYSTEMS = List.of(
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Android", "Android"),
            new Sign("CrOS", "ChromeOS"),
            new Sign("Windows", "Windows"),
            new Sign("Mac OS X", "macOS"),
            new Sign("Linux", "Linux"));

    private DeviceName() {}

    static String of(String userAgent) {
        var browser = first(BROWSERS, userAgent);
        var system = first(SYSTEMS, userAgent);
        return system.map(name -> browser.orElse("A browser") + " on " + name)
                .or(() -> browser)
                .orElse("A device that does not say what it is");
    }

    private static Optional<String> first(List<Sign> signs, String userAgent) {
        return signs.stream()
                .filter(sign -> userAgent.contains(sign.said()))
                .map(Sign::means)
                .findFirst();
    }
}
