package org.inkmark.persistence.engine;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/** A PostgreSQL of its own, unpacked from Maven below the module's {@code target}. Its text sorts as a language does. */
final class PostgresServer {

    private PostgresServer() {}

    /** One that ends with the JVM, where the build brings one for this system. */
    static Optional<String> start() {
        if (!Platforms.isLinuxAmd64()) {
            return Optional.empty();
        }
        try {
            var server = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(
                            Path.of("target", "postgresql").toAbsolutePath().toFile())
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("locale-provider", "icu")
                    .setLocaleConfig("icu-locale", "en-US")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "on")
                    .setDataDirectoryCustomizer(PostgresServer::askForPasswords)
                    .start();
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE ROLE inkmark LOGIN CREATEDB PASSWORD 'inkmark'");
                statement.execute("CREATE DATABASE inkmark OWNER inkmark");
            }
            return Optional.of("postgresql://inkmark:inkmark@127.0.0.1:" + server.getPort() + "/inkmark");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void askForPasswords(File data) {
        try {
            Files.writeString(data.toPath().resolve("pg_hba.conf"), """
                    local all all trust
                    host all postgres 127.0.0.1/32 trust
                    host all all 127.0.0.1/32 scram-sha-256
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
