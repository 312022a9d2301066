package org.inkmark.persistence.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.inkmark.application.database.DatabaseSettings;
import org.inkmark.application.database.DatabaseSettings.Mode;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.application.database.PasswordPrompt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnginesTest {

    @ParameterizedTest
    @CsvSource({
        "postgresql://me:secret@localhost:5432/blog, PostgresEngine",
        "postgres://localhost/blog, PostgresEngine",
        "jdbc:postgresql://localhost/blog, PostgresEngine",
        "mysql://me@localhost/blog, MysqlEngine",
        "mariadb://me@localhost/blog, MysqlEngine",
        "jdbc:mariadb://localhost/blog?user=me, MysqlEngine",
        "JDBC:MYSQL://localhost/blog, MysqlEngine",
        "jdbc:h2:mem:x, H2UrlEngine",
        "'', H2FileEngine",
        "' ', H2FileEngine"
    })
    void an_engine_is_found_by_the_url(String url, String engine) {
        assertThat(engine(url).getClass().getSimpleName()).isEqualTo(engine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"oracle://localhost/blog", "blog", "jdbc:sqlite:x", "https://example.org/"})
    void another_kind_of_url_is_refused(String url) {
        assertThatThrownBy(() -> engine(url))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("use postgresql://, mysql://, mariadb://");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://localhost", "postgresql://me:secret@localhost/", "mysql:///"})
    void a_url_without_a_database_is_refused_and_its_password_not_told(String url) {
        assertThatThrownBy(() -> engine(url))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("is not complete")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://me:100%secret@localhost/blog", "postgresql://me:secret%@localhost/blog"})
    void a_percent_sign_that_escapes_nothing_is_told_without_the_password(String url) {
        assertThatThrownBy(() -> engine(url))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessage("write % as %25 in the database URL")
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://me:secret/blog",
                "postgresql://me:secret/blog",
                "mysql://me@localhost:0/blog",
                "postgresql://me@localhost:65536/blog",
                "postgresql://me@a:5432,b:secret/blog"
            })
    void a_port_that_is_none_is_refused_and_not_told(String url) {
        assertThatThrownBy(() -> engine(url))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("has no port of 1 to 65535")
                .hasMessageNotContaining("secret")
                .hasMessageNotContaining("me:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a:1", "[::1]", "[::1]:65535", "a:5432,b", "a:5432,[::1]:5433"})
    void a_host_may_have_a_port(String host) {
        assertThat(ServerUrl.of("postgresql://me@" + host + "/blog").host()).isEqualTo(host);
    }

    @Test
    void a_server_url_is_taken_apart() {
        var url = ServerUrl.of("mysql://me:p%40ss%2Fw+rd@db.example.org:3307/blog?sslMode=REQUIRED&x=a%26b");

        assertThat(url)
                .isEqualTo(new ServerUrl(
                        "db.example.org:3307",
                        "blog",
                        Optional.of("me"),
                        Optional.of("p@ss/w+rd"),
                        Map.of("sslMode", "REQUIRED", "x", "a&b")));
        assertThat(url.jdbcUrl("mysql")).isEqualTo("jdbc:mysql://db.example.org:3307/blog");
        assertThat(url).hasToString("db.example.org:3307/blog");
    }

    @Test
    void defaults_give_way_to_what_the_url_names() {
        var properties = ServerUrl.of("mysql://me:secret@localhost/blog?CachePrepStmts=false")
                .properties(Map.of("cachePrepStmts", "true", "useServerPrepStmts", "true"));

        assertThat(properties)
                .containsOnly(
                        Map.entry("CachePrepStmts", "false"),
                        Map.entry("useServerPrepStmts", "true"),
                        Map.entry("user", "me"),
                        Map.entry("password", "secret"));
    }

    @ParameterizedTest
    @CsvSource({
        "mysql://localhost/x, true",
        "mysql://127.0.0.1:3306/x, true",
        "mysql://[::1]:3306/x, true",
        "mysql:///x, true",
        "mysql://db.example.org/x, false",
        "mysql://localhost.example.org/x, false",
        "mysql://127.0.0.1.example.org/x, false"
    })
    void a_server_on_this_machine_is_recognised(String url, boolean expected) {
        assertThat(ServerUrl.of(url).isThisMachine()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://me:secret@/var/run/mysqld/mysqld.sock",
                "mysql://me:secret@%2Fvar%2Frun%2Fmysqld%2Fmysqld.sock/blog",
                "mysql://me:secret@localhost/blog?socket=/var/run/mysqld/mysqld.sock",
                "postgresql:///blog?host=/var/run/postgresql"
            })
    void a_socket_is_no_way_in(String url) {
        assertThatThrownBy(() -> engine(url))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("names a socket")
                .hasMessageContaining("host and port")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://me:hunter/secret@localhost/blog",
                "mysql://me:1234/secret@localhost/blog",
                "postgresql://me:hunter@secret@localhost/blog"
            })
    void a_password_that_is_not_written_as_it_must_be_is_not_told(String url) {
        assertThatThrownBy(() -> engine(url))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageNotContaining("secret")
                .hasMessageNotContaining("hunter");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:mysql://localhost/blog?user=me&password=a%26b, me, a&b",
        "jdbc:postgresql://me@localhost/blog?password=x, me, x"
    })
    void user_and_password_may_stand_among_the_parameters(String url, String user, String password) {
        var named = ServerUrl.of(url);

        assertThat(named.user()).contains(user);
        assertThat(named.password()).contains(password);
        assertThat(named.parameters()).isEmpty();
    }

    @Test
    void an_administrator_need_not_name_a_database() {
        assertThat(ServerUrl.ofServer("mysql://root@db", "mysql")).hasToString("db/mysql");
        assertThat(ServerUrl.ofServer("mysql://root@db:3307/?sslMode=REQUIRED", "mysql"))
                .hasToString("db:3307/mysql")
                .extracting(ServerUrl::parameters)
                .isEqualTo(Map.of("sslMode", "REQUIRED"));
        assertThat(ServerUrl.ofServer("postgresql://postgres@db/other", "postgres"))
                .hasToString("db/other");
    }

    @ParameterizedTest
    @CsvSource({
        "MySQL, 8.0.17, 8.0.17, true",
        "MySQL, 9.7.0, 8.0.17, true",
        "MySQL, 8.0.16, 8.0.17, false",
        "MySQL, 5.7.44-log, 8.0.17, false",
        "MariaDB, 5.5.5-10.6.12-MariaDB-1:10.6.12+maria~deb11, 10.6, true",
        "MariaDB, 10.5.29-MariaDB-0+deb11u1, 10.6, false",
        "PostgreSQL, 15.4 (Debian 15.4-1.pgdg120+1), 13, true",
        "PostgreSQL, 17beta1, 13, true",
        "PostgreSQL, 12.22, 13, false"
    })
    void a_server_that_is_too_old_is_told(String product, String said, String least, boolean does) {
        var finding = ServerVersion.of(product, said).notOlderThan(least);

        assertThat(finding.remedy().isEmpty()).isEqualTo(does);
        finding.remedy().ifPresent(remedy -> assertThat(remedy)
                .matches(product + " [0-9.]+ is too old\nInkmark needs " + product + " " + least
                        + " or newer: upgrade the server"));
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:mem:x, jdbc:h2:mem:x;DB_CLOSE_DELAY=-1",
        "jdbc:h2:mem:x;db_close_delay=0, jdbc:h2:mem:x;db_close_delay=0",
        "jdbc:h2:file:/x, jdbc:h2:file:/x;TRACE_LEVEL_FILE=0;WRITE_DELAY=0",
        "jdbc:h2:~/x;WRITE_DELAY=500, jdbc:h2:~/x;WRITE_DELAY=500;TRACE_LEVEL_FILE=0",
        "jdbc:h2:tcp://localhost/x, jdbc:h2:tcp://localhost/x"
    })
    void an_h2_url_has_defaults_where_it_says_nothing(String url, String whole) {
        assertThat(H2.withDefaults(url)).isEqualTo(whole);
    }

    @Test
    void what_is_in_memory_outlives_its_connections() throws SQLException {
        var engine = engine("jdbc:h2:mem:outlives");
        try (var connection = engine.connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (id int)");
        }

        try (var connection = engine.connect()) {
            assertThat(Answer.to("SELECT count(*) FROM kept", connection)).containsExactly("0");
        }
    }

    @Test
    void an_h2_url_may_name_user_and_password() throws SQLException {
        var url = "jdbc:h2:mem:named;USER=me;PASSWORD=secret";

        try (var connection = engine(url).connect()) {
            assertThat(connection.getMetaData().getUserName()).isEqualTo("ME");
            assertThatThrownBy(() -> engine(url.replace("secret", "hunter2")).connect())
                    .isInstanceOf(DatabaseUnusable.class)
                    .hasMessageStartingWith("the H2 database cannot be opened")
                    .hasMessageNotContaining("hunter2");
        }
        assertThatThrownBy(() -> engine("jdbc:h2:tcp:me;PASSWORD=secret").connect())
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "postgresql://me:hunter2@db.example/blog, pg_dump --format=custom --file=FILE postgresql://me@db.example/blog",
                "mariadb://me:hunter2@db.example/blog, mariadb-dump --single-transaction --host=db.example --port=3306 --user=me --password 'blog' > FILE",
                "mysql://me:hunter2@[::1]:3307/my%20blog, --host=::1 --port=3307 --user=me --password 'my blog' > FILE"
            })
    void who_backs_up_a_server_is_told_its_own_tool(String url, String command) {
        assertThatThrownBy(() -> engine(url).fileCopy())
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining(command)
                .hasMessageContaining("inkmark db copy --to DIR")
                .hasMessageNotContaining("hunter2");
    }

    private static Engine engine(String url) {
        return Engines.of(new DatabaseSettings(Path.of("data"), Optional.of(url), Mode.COMMAND), PasswordPrompt.NOBODY);
    }
}
