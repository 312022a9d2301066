package org.inkmark.cli.database;

import java.nio.file.Path;
import java.util.Optional;
import org.inkmark.application.database.DatabaseSettings;
import org.inkmark.application.database.DatabaseSettings.Mode;
import org.inkmark.cli.configuration.ConfigurationKey;
import org.inkmark.cli.configuration.DatabaseUrl;
import org.inkmark.cli.site.SiteOptions;

/** A database by what somebody typed: a URL, or the data folder of an embedded one. */
final class NamedDatabase {
    private NamedDatabase() {}

    static DatabaseSettings of(String typed, Mode mode) {
        return SiteOptions.isUrl(typed)
                ? new DatabaseSettings(Path.of("."), Optional.of(typed), mode)
                : new DatabaseSettings(Path.of(typed), Optional.empty(), mode);
    }

    /** The variable by which a server is pointed at it, without the password. */
    static String setting(DatabaseSettings database) {
        return key(database).variable() + "=" + value(database);
    }

    /** As {@link #setting}, for a file. */
    static String line(DatabaseSettings database) {
        return key(database).property().orElseThrow() + "=" + value(database);
    }

    private static ConfigurationKey key(DatabaseSettings database) {
        return database.url().isPresent() ? ConfigurationKey.DATABASE : ConfigurationKey.DATA;
    }

    private static String value(DatabaseSettings database) {
        return database.url().map(DatabaseUrl::withoutPassword).orElseGet(() -> database.data()
                .toString());
    }
}
