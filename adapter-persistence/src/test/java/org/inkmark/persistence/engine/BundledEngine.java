package org.inkmark.persistence.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.inkmark.application.database.DatabaseSettings;
import org.inkmark.application.database.DatabaseSettings.Mode;

/**
 * The engines that the house brings. A server is started when the first test asks for a database on it, once in a JVM, and
 * ends with it; a variable of the environment names a server of one's own instead.
 */
public enum BundledEngine implements TestEngine {
    H2,
    MARIADB {
        @Override
        Optional<String> startServer() {
            return MariaDbServer.start();
        }
    },
    MYSQL,
    POSTGRESQL {
        @Override
        Optional<String> startServer() {
            return PostgresServer.start();
        }
    };

    @Override
    public DatabaseSettings newDatabase() {
        return this == H2
                ? new DatabaseSettings(newFolder(), Optional.empty(), Mode.SERVE)
                : new DatabaseSettings(
                        Path.of("unused"), Optional.of(TestServer.of(this).newDatabase()), Mode.SERVE);
    }

    /** H2 loses changes where they do: {@link Engine#keepsUnitsApart}. */
    @Override
    public boolean unitsRunSideBySide() {
        return this != H2;
    }

    /** The address of a server that ends with the JVM, where the build brings one for this system. */
    Optional<String> startServer() {
        return Optional.empty();
    }

    /** The variable that names a server of one's own. */
    String variable() {
        return "INKMARK_TEST_" + this + "_URL";
    }

    String exampleUrl() {
        return name().toLowerCase(Locale.ROOT) + "://user:password@host:port/database";
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "h2")), "site");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
