package org.inkmark.persistence.engine;

import java.util.Locale;
import java.util.function.BiFunction;
import org.inkmark.application.database.DatabaseSettings;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.application.database.PasswordPrompt;

/** Finds the engine for what an operator named. */
final class Engines {

    private Engines() {}

    static Engine of(DatabaseSettings settings, PasswordPrompt prompt) {
        return settings.url()
                .map(url -> named(url, (whole, _) -> ServerUrl.of(whole), prompt))
                .orElseGet(() -> new H2FileEngine(settings));
    }

    /** A server rather than a database on it, which the URL need not name. */
    static Engine ofServer(String url, PasswordPrompt prompt) {
        return named(url, ServerUrl::ofServer, prompt);
    }

    private static Engine named(String url, BiFunction<String, String, ServerUrl> parts, PasswordPrompt prompt) {
        var scheme = scheme(url);
        return switch (scheme) {
            case "postgresql", "postgres", "jdbc:postgresql" ->
                new PostgresEngine(parts.apply(url, "postgres"), prompt);
            case "mysql", "mariadb", "jdbc:mysql", "jdbc:mariadb" -> new MysqlEngine(parts.apply(url, "mysql"), prompt);
            case "jdbc:h2" -> new H2UrlEngine(url);
            default ->
                throw new DatabaseUnusable("the database URL begins with '" + scheme
                        + ":'; use postgresql://, mysql://, mariadb:// or a jdbc: URL of one of them, or none for the"
                        + " embedded database");
        };
    }

    private static String scheme(String url) {
        var colon = url.indexOf(':', url.regionMatches(true, 0, "jdbc:", 0, 5) ? 5 : 0);
        return url.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT);
    }
}
