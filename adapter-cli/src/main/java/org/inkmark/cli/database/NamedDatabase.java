package org.inkmark.cli.database;

import java.nio.file.Path;
import java.util.Optional;
import org.inkmark.application.database.DatabaseSettings;
import org.inkmark.application.database.DatabaseSettings.Mode;
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

    /** The setting by which a server is pointed at it, without the password. */
    static String setting(DatabaseSettings database) {
        return database.url()
                .map(url -> "INKMARK_DATABASE_URL=" + DatabaseUrl.withoutPassword(url))
                .orElseGet(() -> "INKMARK_DATA=" + database.data());
    }
}
