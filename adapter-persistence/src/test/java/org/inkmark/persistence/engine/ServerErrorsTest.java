package org.inkmark.persistence.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assertj.core.api.AbstractStringAssert;
import org.inkmark.application.database.DatabaseSettings;
import org.inkmark.application.database.DatabaseSettings.Mode;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.application.database.Finding;
import org.inkmark.application.database.PasswordPrompt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What people meet with servers, and what they are told. */
class ServerErrorsTest {

    private static final String MARIADB_CREATE = "inkmark db create --print | sudo mariadb  # MySQL: | sudo mysql";
    private static final String POSTGRES_CREATE = "inkmark db create --print | sudo -u postgres psql";

    @ParameterizedTest
    @CsvSource({
        "mysql://me:secret@127.0.0.1:1/blog, no server answers at 127.0.0.1:1, systemctl start mariadb",
        "postgresql://me:secret@127.0.0.1:1/blog, no server answers at 127.0.0.1:1, systemctl start postgresql",
        "mysql://me:secret@nowhere.invalid/blog, there is no host of the name nowhere.invalid, Correct it",
        "postgresql://me:secret@nowhere.invalid/blog, there is no host of the name nowhere.invalid, Correct it"
    })
    void a_server_that_is_not_there(String url, String happened, String remedy) {
        assertTold(url).startsWith(happened).contains(remedy);
    }

    @Test
    void a_server_of_another_kind() {
        assertTold(ServerUnderTest.of(BundledEngine.MARIADB).url().replaceFirst("^[^:]*", "postgresql"))
                .contains("broke off, as if it was no postgresql server", "Correct host and port");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2")
    void a_user_with_another_password(BundledEngine engine) {
        var server = ServerUnderTest.of(engine);

        assertTold(server.as("inkmark", "hunter2"))
                .startsWith("the server at " + server.host() + " does not know user inkmark with this password\n")
                .endsWith(create(engine, server))
                .doesNotContain("hunter2");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2")
    void a_user_without_a_password_where_nobody_can_be_asked(BundledEngine engine) {
        assertTold(ServerUnderTest.of(engine).as("inkmark"))
                .contains("wants a password for user inkmark, and the database URL has none\n", ":PASSWORD@");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2")
    void a_password_is_asked_for_once(BundledEngine engine) throws SQLException {
        var server = ServerUnderTest.of(engine);
        var user = server.newUser("secret");
        var asked = new ArrayList<String>();
        PasswordPrompt prompt = database -> {
            asked.add(database);
            return Optional.of("secret");
        };

        try (var database = new Database(settings(server.as(user)), Optional.of(prompt))) {
            database.direct().getConnection().close();
            database.direct().getConnection().close();
        }

        assertThat(asked).containsExactly(user + " at " + server.host() + "/" + server.database());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2")
    void a_database_that_is_not_there(BundledEngine engine) {
        var server = ServerUnderTest.of(engine);

        assertTold(server.url().replace(server.database(), "nothing"))
                .isEqualTo("there is no database nothing at " + server.host() + "\nMake it: " + create(engine, server));
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL"})
    void a_user_without_rights_on_mysql(BundledEngine engine) {
        var server = ServerUnderTest.of(engine);
        var user = server.newUserWithoutRights("secret");

        assertTold(server.as(user, "secret"))
                .isEqualTo("user %s has no rights on the database %s of %s, if there is one\nMake both: %s"
                        .formatted(user, server.database(), server.host(), create(engine, server)));
    }

    @Test
    void a_user_without_rights_on_postgres() {
        var server = ServerUnderTest.of(BundledEngine.POSTGRESQL);
        var user = server.newUserWithoutRights("secret");

        assertTold(server.as(user, "secret"))
                .isEqualTo(
                        "the user of the database URL may not make tables in the database %1$s\nMake that user its owner: "
                                        .formatted(server.database())
                                + "echo 'ALTER DATABASE \"%s\" OWNER TO \"%s\"' | %s"
                                        .formatted(server.database(), user, psql(server)));
    }

    @Test
    void a_user_without_rights_on_postgres_needs_none_where_the_tables_are_there() throws SQLException {
        var server = ServerUnderTest.of(BundledEngine.POSTGRESQL);
        var user = server.newUserWithoutRights("secret");
        try (var owner = Engines.of(settings(server.url()), PasswordPrompt.NOBODY)
                        .connect();
                var statement = owner.createStatement()) {
            statement.execute("CREATE TABLE users (id bigint)");
        }

        var engine = Engines.of(settings(server.as(user, "secret")), PasswordPrompt.NOBODY);
        try (var connection = engine.connect()) {
            assertThat(engine.facts(connection)).contains(Finding.good("rights", "tables are there"));
        }
    }

    /** The numbers and states of another engine, as a module may bring one, mean something else. */
    @ParameterizedTest
    @CsvSource({"h2:mem:x, 42501, 0", "h2:mem:x, 42000, 1142", "postgresql://localhost/blog, 42000, 1142"})
    void a_missing_right_is_what_its_own_engine_takes_for_one(String url, String state, int code) {
        var errors = Database.of(settings("jdbc:" + url)).errors();

        assertThat(errors.forOperator(new SQLException("denied", state, code))).isEmpty();
    }

    @Test
    void a_user_of_the_socket_alone() {
        var server = ServerUnderTest.of(BundledEngine.MARIADB);
        server.execute(ServerUnderTest.ofThisMachine("CREATE OR REPLACE USER %s IDENTIFIED VIA unix_socket", "admin"));

        assertTold(server.as("admin", "secret"))
                .startsWith("user admin signs in on the server's own socket only")
                .contains("mysql://inkmark:PASSWORD@" + server.host())
                .contains("inkmark db create --");
    }

    @ParameterizedTest
    @CsvSource({
        "mysql://root:secret@localhost/blog, 28000, 1045",
        "mysql://root@localhost/blog, 28000, 1698",
        "postgresql://postgres:secret@localhost/blog, 28P01, 0",
        "postgresql://postgres@localhost/blog, 08004, 0",
        "postgresql://postgres@localhost/blog, 28000, 0"
    })
    void an_administrator_is_told_of_a_user_of_the_sites_own(String named, String state, int code) {
        var url = ServerUrl.of(named);
        var refused = new SQLException("no password for this user", state, code);
        var isPostgres = named.startsWith("postgresql");

        assertThat((isPostgres ? new PostgresErrors(url) : new MysqlErrors(url)).unusable(refused))
                .hasMessageContaining("own socket only")
                .hasMessageContaining("\nName a user of the site's own, as ")
                .hasMessageEndingWith("://inkmark:PASSWORD@localhost/blog, and make it: "
                        + (isPostgres ? POSTGRES_CREATE : MARIADB_CREATE));
    }

    @Test
    void a_server_that_wants_a_user_where_none_is_named() {
        assertThat(new PostgresErrors(ServerUrl.of("postgresql://localhost/blog"))
                        .unusable(new SQLException("no password was provided", "08004")))
                .hasMessage("the server at localhost wants a user and a password, and the database URL names no user\n"
                        + "Name a user of the site's own, as postgresql://inkmark:PASSWORD@localhost/blog, and make it: "
                        + POSTGRES_CREATE);
    }

    @Test
    void a_postgres_that_lets_nobody_in_from_here() {
        assertThat(new PostgresErrors(ServerUrl.of("postgresql://me:secret@localhost/blog"))
                        .unusable(new SQLException("FATAL: no pg_hba.conf entry for host", "28000")))
                .hasMessageStartingWith("the server at localhost does not let user me in: FATAL: no pg_hba.conf entry")
                .hasMessageContaining("host \"blog\" \"me\" samehost scram-sha-256");
    }

    @Test
    void a_role_that_may_not_sign_in() {
        var server = ServerUnderTest.of(BundledEngine.POSTGRESQL);
        var user = server.newUser("secret");
        server.execute("ALTER ROLE " + user + " NOLOGIN");

        assertTold(server.as(user, "secret"))
                .contains("does not let user " + user + " in: ", "is not permitted to log in")
                .endsWith(create(BundledEngine.POSTGRESQL, server));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2")
    void too_many_connections(BundledEngine engine) throws SQLException {
        var server = ServerUnderTest.of(engine);
        var user = server.newUser("secret");
        if (engine == BundledEngine.POSTGRESQL) {
            server.execute("ALTER ROLE " + user + " CONNECTION LIMIT 1");
        } else {
            server.execute(ServerUnderTest.ofThisMachine("ALTER USER %s WITH MAX_USER_CONNECTIONS 1", user));
        }

        try (var _ = Engines.of(settings(server.as(user, "secret")), PasswordPrompt.NOBODY)
                .connect()) {
            assertTold(server.as(user, "secret"))
                    .startsWith("the server at " + server.host() + " gives no further connection: ");
        }
    }

    @Test
    void a_first_sign_in_with_a_password_locked_by_no_key() {
        var server = ServerUnderTest.of(BundledEngine.MYSQL);
        var user = server.newUser("secret");

        assertTold(server.as(user, "secret") + "?sslMode=DISABLED")
                .contains("?sslMode=REQUIRED", "?allowPublicKeyRetrieval=true");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2")
    void a_database_that_cannot_hold_every_text(BundledEngine engine) {
        var server = ServerUnderTest.of(engine);
        server.execute(
                "DROP DATABASE " + server.database(),
                "CREATE DATABASE " + server.database()
                        + (engine == BundledEngine.POSTGRESQL
                                ? " ENCODING 'SQL_ASCII' LOCALE_PROVIDER libc LOCALE 'C' TEMPLATE template0"
                                : " CHARACTER SET latin1"));

        assertTold(server.url())
                .startsWith("the database " + server.database())
                .contains("which cannot hold every text", engine == BundledEngine.POSTGRESQL ? "SQL_ASCII" : "latin1")
                .endsWith(
                        engine == BundledEngine.POSTGRESQL
                                ? create(engine, server)
                                : "echo 'ALTER DATABASE `" + server.database()
                                        + "` CHARACTER SET utf8mb4' | "
                                        + new MysqlErrors(ServerUrl.of(server.url()))
                                                .client(engine.name().toLowerCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @CsvSource({
        "1040, HY000, max_connections = 300",
        "1203, 42000, max_user_connections = 0",
        "1226, 42000, MAX_USER_CONNECTIONS 0"
    })
    void every_way_in_which_mysql_has_too_many_connections(int code, String state, String remedy) {
        assertThat(mysql("mysql://localhost/blog", "Too many", state, code))
                .hasMessageStartingWith("the server at localhost gives no further connection: Too many\n")
                .hasMessageContaining(remedy);
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql, 42501, 0, REASSIGN OWNED BY",
        "mysql, 42000, 1142, inkmark db create --print | sudo mariadb",
        "mysql, 42000, 1044, inkmark db create --print | sudo mariadb"
    })
    void a_statement_that_its_user_may_not_execute(String engine, String state, int code, String remedy) {
        var errors = Database.of(settings(engine + "://localhost/blog")).errors();
        var denied = new SQLException("CREATE denied", state, code);

        assertThat(errors.forOperator(new IllegalStateException(denied)))
                .get()
                .extracting(Throwable::getMessage)
                .asString()
                .startsWith("the user of the database URL lacks a right: CREATE denied\n")
                .contains(remedy);
        assertThat(errors.forOperator(new SQLException("", "42000", 1064))).isEmpty();
    }

    /** The rows of a batch, which may hold the hash of a password, else stand in the message. */
    @Test
    void an_error_of_postgres_does_not_tell_what_a_row_holds() throws SQLException {
        try (var connection = Engines.of(
                                settings(ServerUnderTest.of(BundledEngine.POSTGRESQL)
                                        .url()),
                                PasswordPrompt.NOBODY)
                        .connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (hash text primary key)");
            try (var insert = connection.prepareStatement("INSERT INTO kept VALUES (?)")) {
                for (var row = 0; row < 2; row++) {
                    insert.setString(1, "$argon2id$secret");
                    insert.addBatch();
                }
                assertThatThrownBy(insert::executeBatch).satisfies(e -> assertThat(stackTrace(e))
                        .contains("duplicate key")
                        .doesNotContain("$argon2id$secret"));
            }
        }
    }

    private static String stackTrace(Throwable error) {
        var text = new StringWriter();
        error.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void a_postgres_that_is_starting() {
        assertThat(new PostgresErrors(ServerUrl.of("postgresql://localhost/blog"))
                        .unusable(new SQLException("FATAL: the database system is starting up", "57P03")))
                .hasMessageStartingWith("the server at localhost is starting or stopping")
                .hasMessageEndingWith("Try again in a moment");
    }

    @ParameterizedTest
    @CsvSource({
        "mysql, '', HY000, 1021",
        "mysql, The table 'posts' is full, HY000, 1114",
        "mysql, Error writing file '/tmp/x' (Errcode: 28), HY000, 3",
        "postgresql, could not extend file, 53100, 0"
    })
    void a_disk_that_is_full(String engine, String message, String state, int code) {
        var errors = Database.of(settings(engine + "://localhost/blog")).errors();
        assertThat(errors.forOperator(new IllegalStateException(new SQLException(message, state, code))))
                .get()
                .isInstanceOf(DatabaseUnusable.class)
                .extracting(Throwable::getMessage)
                .isEqualTo("the disk below the database is full\nMake room ('df -h' shows where) and try again");
        assertThat(errors.forOperator(
                        new SQLException("IO", "90031", 90031, new IOException("No space left on device"))))
                .isPresent();
        assertThat(errors.forOperator(new SQLException("", "23505", 23505))).isEmpty();
    }

    private static DatabaseUnusable mysql(String url, String message, String state, int code) {
        return new MysqlErrors(ServerUrl.of(url)).unusable(new SQLException(message, state, code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "mysql://localhost/blog; --print | sudo mariadb  # MySQL: | sudo mysql",
                "mysql://127.0.0.1:3306/blog; --print | sudo mariadb  # MySQL: | sudo mysql",
                "mysql://me:secret@localhost:3307/x; --admin-url mysql://root@localhost:3307",
                "mysql://me:secret@db.example/blog; --admin-url mysql://root@db.example",
                "postgresql://localhost:5432/blog; --print | sudo -u postgres psql",
                "postgresql://localhost:5433/blog; --print | sudo -u postgres psql -p 5433",
                "postgresql://db.example:5433/blog; --admin-url postgresql://postgres@db.example:5433"
            })
    void a_database_is_made_on_the_server_that_its_url_names(String url, String way) {
        var named = ServerUrl.of(url);

        assertThat((url.startsWith("mysql") ? new MysqlErrors(named) : new PostgresErrors(named)).create())
                .isEqualTo("inkmark db create " + way);
    }

    @ParameterizedTest
    @CsvSource({
        "mysql://localhost/blog, sudo mysql",
        "mysql://me:secret@localhost:3307/blog, mysql --protocol=tcp --host=localhost --port=3307 --user=root --password 'mysql'"
    })
    void an_administrator_of_mysql_comes_to_the_server_that_the_url_names(String url, String command) {
        assertThat(mysql(url, "Too many", "HY000", 1040)).hasMessageEndingWith("# MySQL: | " + command);
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://localhost:5433/blog, sudo -u postgres psql -p 5433",
        "postgresql://me:secret@db.example/blog, psql postgresql://postgres@db.example/postgres"
    })
    void an_administrator_of_postgres_comes_to_the_server_that_the_url_names(String url, String command) {
        assertThat(new PostgresErrors(ServerUrl.of(url)).unusable(new SQLException("denied", "42501")))
                .hasMessageEndingWith("' | " + command);
    }

    @Test
    void what_the_target_of_a_copy_lacks_is_told_of_its_url() {
        var refused = new SQLException("Access denied", "28000", 1045);

        assertThat(ServerErrors.ofTarget(
                        new MysqlErrors(ServerUrl.of("mysql://me:secret@localhost/blog")).unusable(refused)))
                .hasMessage("the server at localhost does not know user me with this password\n"
                        + "Correct them in the URL of the target, or make the user: "
                        + "INKMARK_DATABASE_URL=${INKMARK_TO_URL:?} " + MARIADB_CREATE);
    }

    @Test
    void what_mends_a_server_elsewhere_is_done_there() {
        var errors = new PostgresErrors(ServerUrl.of("postgresql://postgres@db.example.org/blog"));

        assertThat(errors.unusable(new SQLException("wrong password", "28P01")))
                .hasMessageEndingWith("make it on that machine, by what this prints: inkmark db create --print");
        assertThat(errors.unusable(new SQLException("too many clients", "53300")))
                .hasMessageEndingWith(", and restart that server");
    }

    /** As whoever works with the database is told, without what nobody may know. */
    private static AbstractStringAssert<?> assertTold(String url) {
        try (var database = new Database(settings(url), Optional.empty())) {
            var told = new ArrayList<String>();
            assertThatThrownBy(() -> database.direct().getConnection().close())
                    .isInstanceOf(DatabaseUnusable.class)
                    .satisfies(e -> told.add(e.getMessage()));
            return assertThat(told.getFirst()).doesNotContain("secret").satisfies(message -> assertThat(
                            List.of(message.split("\n")))
                    .hasSizeLessThanOrEqualTo(2));
        }
    }

    private static DatabaseSettings settings(String url) {
        return new DatabaseSettings(Path.of("unused"), Optional.of(url), Mode.COMMAND);
    }

    private static String create(BundledEngine engine, ServerUnderTest server) {
        return engine == BundledEngine.POSTGRESQL
                ? new PostgresErrors(ServerUrl.of(server.url())).create()
                : new MysqlErrors(ServerUrl.of(server.url())).create();
    }

    private static String psql(ServerUnderTest server) {
        return new PostgresErrors(ServerUrl.of(server.url())).client();
    }
}
