package org.inkmark.persistence.engine;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.inkmark.application.database.DatabaseSettings;
import org.inkmark.application.database.DatabaseSettings.Mode;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.application.database.PasswordPrompt;
import org.opentest4j.TestAbortedException;

/** A new database on a server, and the server's administrator. */
final class ServerUnderTest {

    private final BundledEngine engine;
    private final String url;
    private final ServerUrl parts;

    private ServerUnderTest(BundledEngine engine) {
        this.engine = engine;
        url = engine.newDatabase().url().orElseThrow();
        parts = ServerUrl.of(url);
    }

    static ServerUnderTest of(BundledEngine engine) {
        return new ServerUnderTest(engine);
    }

    String url() {
        return url;
    }

    String host() {
        return parts.host();
    }

    String database() {
        return parts.database();
    }

    String as(String user) {
        return url.replaceFirst("//[^@]*@", "//" + user + "@");
    }

    String as(String user, String password) {
        return as(user + ":" + password);
    }

    /** With all rights, if somebody here has them who needs no password, or the one whom the variable names. */
    String administrator() {
        return switch (engine) {
            case POSTGRESQL -> as("postgres").replaceFirst("[^/]*$", "postgres");
            case MYSQL -> as("root").replaceFirst("[^/]*$", "mysql");
            default -> url.replaceFirst("[^/]*$", "mysql");
        };
    }

    /** @throws TestAbortedException if the server is one's own and does not let its administrator in */
    void execute(String... statements) {
        try (var connection = Engines.of(
                                new DatabaseSettings(Path.of("unused"), Optional.of(administrator()), Mode.COMMAND),
                                PasswordPrompt.NOBODY)
                        .connect();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (DatabaseUnusable e) {
            throw new TestAbortedException("no administrator on " + engine + ": " + e.getMessage(), e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One who has never signed in before. */
    String newUser(String password) {
        var user = newUserWithoutRights(password);
        if (engine == BundledEngine.POSTGRESQL) {
            execute("ALTER DATABASE " + database() + " OWNER TO " + user);
        } else {
            execute(ofThisMachine("GRANT ALL ON " + database() + ".* TO %s", user));
        }
        return user;
    }

    String newUserWithoutRights(String password) {
        var user = newName();
        if (engine == BundledEngine.POSTGRESQL) {
            execute("CREATE ROLE " + user + " LOGIN PASSWORD '" + password + "'");
        } else {
            execute(ofThisMachine("CREATE USER %s IDENTIFIED BY '" + password + "'", user));
        }
        return user;
    }

    /** A user without a name, whom MariaDB comes with, stands before one of the same name from anywhere. */
    static String[] ofThisMachine(String statement, String user) {
        return Stream.of("localhost", "127.0.0.1")
                .map(place -> statement.formatted(user + "@'" + place + "'"))
                .toArray(String[]::new);
    }

    static String newName() {
        return "u" + UUID.randomUUID().toString().substring(0, 8);
    }
}
