package org.inkmark.persistence.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.inkmark.application.database.DatabaseSettings;
import org.inkmark.application.database.DatabaseSettings.Mode;
import org.inkmark.application.database.DatabaseUnusable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How databases and their users are made, and that the users come in. */
class CreationTest {

    private static final String DIFFICULT = "%_'\"`$;-- ü";

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2")
    void a_user_made_a_moment_before_signs_in_by_the_shortest_url(BundledEngine engine) throws SQLException {
        create(engine, ServerUnderTest.newName(), ServerUnderTest.newName(), "secret");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2")
    void names_and_passwords_may_hold_anything(BundledEngine engine) throws SQLException {
        create(
                engine,
                ServerUnderTest.newName() + DIFFICULT,
                ServerUnderTest.newName() + DIFFICULT + "\\",
                "p\\'" + DIFFICULT + "\\");
    }

    private static void create(BundledEngine engine, String database, String user, String password)
            throws SQLException {
        var server = ServerUnderTest.of(engine);
        var url = server.as(encoded(user), encoded(password)).replaceFirst("[^/]*$", encoded(database));
        try (var made = database(url)) {
            var creation = new JdbcDatabaseCreation(made);
            creation.create(server.administrator());
            creation.create(server.administrator());

            try (var connection = made.direct().getConnection();
                    var statement = connection.createStatement()) {
                assertThat(connection.getMetaData().getUserName()).startsWith(user);
                statement.execute("CREATE TABLE pages (id int)");
            }
        } finally {
            server.execute(
                    engine == BundledEngine.POSTGRESQL
                            ? "DROP DATABASE " + PostgresCreation.name(database)
                            : "DROP DATABASE " + MysqlCreation.name(database));
        }
    }

    @Test
    void the_script_of_mysql() {
        assertThat(script("mysql://me:it's@localhost/my_blog")).isEqualTo("""
            SET NAMES utf8mb4;
            SET SESSION sql_mode = '';
            CREATE DATABASE IF NOT EXISTS `my_blog` CHARACTER SET utf8mb4;
            CREATE USER IF NOT EXISTS 'me'@'localhost' IDENTIFIED BY 'it\\'s';
            GRANT ALL ON `my\\_blog`.* TO 'me'@'localhost';
            CREATE USER IF NOT EXISTS 'me'@'127.0.0.1' IDENTIFIED BY 'it\\'s';
            GRANT ALL ON `my\\_blog`.* TO 'me'@'127.0.0.1';
            CREATE USER IF NOT EXISTS 'me'@'::1' IDENTIFIED BY 'it\\'s';
            GRANT ALL ON `my\\_blog`.* TO 'me'@'::1';
            """);
        assertThat(script("mariadb://me:x@db.example.org/blog"))
                .contains("'me'@'%'")
                .doesNotContain("localhost");
    }

    @Test
    void the_script_of_postgres() {
        assertThat(script("postgresql://me:it's@localhost/blog")).isEqualTo("""
            SET client_encoding = 'UTF8';
            SET standard_conforming_strings = on;
            SELECT 'CREATE ROLE "me" LOGIN PASSWORD ''it''''s''' WHERE NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'me')\\gexec
            SELECT 'CREATE DATABASE "blog" OWNER "me" ENCODING ''UTF8'' TEMPLATE template0' WHERE NOT EXISTS (SELECT 1 FROM pg_database WHERE datname = 'blog')\\gexec
            """);
    }

    @ParameterizedTest
    @CsvSource({
        "mysql://localhost/blog, names no user",
        "postgresql://me@localhost/blog, has no password",
        "mysql://root:x@localhost/blog, root is an administrator",
        "postgresql://postgres:x@localhost/blog, postgres is an administrator",
        "mysql://me:x@localhost/a%5Cb, must not hold a backslash",
        "jdbc:h2:mem:x, creates no database of this kind"
    })
    void what_cannot_be_made_is_told(String url, String told) {
        assertThatThrownBy(() -> script(url))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql://postgres@localhost", "jdbc:h2:mem:x"})
    void an_administrator_is_of_the_same_engine(String url) {
        try (var database = database("mysql://me:x@localhost/blog")) {
            assertThatThrownBy(() -> new JdbcDatabaseCreation(database).create(url))
                    .isInstanceOf(DatabaseUnusable.class)
                    .hasMessageContaining("another engine");
        }
    }

    private static String script(String url) {
        try (var database = database(url)) {
            return new JdbcDatabaseCreation(database).script();
        }
    }

    private static Database database(String url) {
        return new Database(new DatabaseSettings(Path.of("unused"), Optional.of(url), Mode.COMMAND), Optional.empty());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
