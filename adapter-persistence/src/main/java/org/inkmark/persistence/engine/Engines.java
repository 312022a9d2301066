package org.inkmark.persistence.engine;

import java.util.Locale;
import java.util.ServiceLoader;
import org.inkmark.application.database.DatabaseSettings;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.application.database.PasswordPrompt;

/** Finds the engine for what an operator named. */
final class Engines {

    private Engines() {}

    static Engine of(DatabaseSettings settings, PasswordPrompt prompt) {
        return settings.url()
                .map(url -> provider(url).open(url, settings.mode(), prompt))
                .orElseGet(() -> new H2FileEngine(settings));
    }

    /** A server rather than a database on it, which the URL need not name. */
    static Engine ofServer(String url, PasswordPrompt prompt) {
        return provider(url).openServer(url, prompt);
    }

    private static EngineProvider provider(String url) {
        var scheme = scheme(url);
        return ServiceLoader.load(EngineProvider.class, Engines.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.schemes().contains(scheme))
                .findFirst()
                .orElseThrow(() -> new DatabaseUnusable("the database URL begins with '" + scheme
                        + ":'; use postgresql://, mysql://, mariadb:// or a jdbc: URL of one of them, or none for the"
                        + " embedded database"));
    }

    private static String scheme(String url) {
        var colon = url.indexOf(':', url.regionMatches(true, 0, "jdbc:", 0, 5) ? 5 : 0);
        return url.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT);
    }
}
