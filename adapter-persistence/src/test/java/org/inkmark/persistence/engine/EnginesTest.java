package org.inkmark.persistence.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.inkmark.application.database.DatabaseSettings;
import org.inkmark.application.database.DatabaseSettings.Mode;
import org.inkmark.application.database.DatabaseUnusable;
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

    @Test
    void a_server_that_does_not_answer_is_told() {
        assertThatThrownBy(
                        () -> engine("postgresql://me:secret@127.0.0.1:1/blog").connect())
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessage("the database at 127.0.0.1:1/blog cannot be reached; is it running?");
        assertThatThrownBy(() -> engine("mysql://me:secret@127.0.0.1:1/blog").connect())
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessage("the database at 127.0.0.1:1/blog cannot be reached; is it running?");
    }

    private static Engine engine(String url) {
        return Engines.of(new DatabaseSettings(Path.of("data"), Optional.of(url), Mode.COMMAND));
    }
}
