package org.inkmark.persistence.engine;

import java.util.Locale;
import org.inkmark.application.database.DatabaseSettings;
import org.inkmark.application.database.DatabaseUnusable;

/** Finds the engine for what an operator named. */
final class Engines {

    private Engines() {}

    static Engine of(DatabaseSettings settings) {
        return settings.url().map(Engines::named).orElseGet(() -> new H2FileEngine(settings));
    }

    private static Engine named(String url) {
        var scheme = scheme(url);
        return switch (scheme) {
            case "postgresql", "postgres", "jdbc:postgresql" -> new PostgresEngine(ServerUrl.of(url));
            case "mysql", "mariadb", "jdbc:mysql", "jdbc:mariadb" -> new MysqlEngine(ServerUrl.of(url));
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
