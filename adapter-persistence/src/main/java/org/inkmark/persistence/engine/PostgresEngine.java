package org.inkmark.persistence.engine;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.application.database.Finding;
import org.inkmark.application.database.PasswordPrompt;

final class PostgresEngine implements Engine {

    /** The details of an error are what a row holds, a hash of a password among it: they stand in no message and no log. */
    private static final Map<String, String> DEFAULTS = Map.of(
            "reWriteBatchedInserts", "true",
            "logServerErrorDetail", "false",
            "ApplicationName", "inkmark",
            "connectTimeout", "10");

    private static final String FACTS = """
        SELECT current_setting('server_version'), pg_encoding_to_char(encoding), current_setting('TimeZone'),
            coalesce(has_schema_privilege(current_schema(), 'CREATE'), false), to_regclass('users') IS NOT NULL
        FROM pg_database WHERE datname = current_database()\
        """;

    private final ServerUrl url;
    private final SignIn signIn;

    PostgresEngine(ServerUrl url, PasswordPrompt prompt) {
        this.url = url;
        signIn = new SignIn(url, PostgresEngine::open, PostgresErrors::new, prompt);
    }

    @Override
    public Connection connect() {
        return signIn.connect();
    }

    private static Connection open(ServerUrl url) throws SQLException {
        return DriverManager.getConnection(url.jdbcUrl("postgresql"), url.properties(DEFAULTS));
    }

    /** 13 is the oldest on which the migrations were ever meant to run: its makers have given up all before. */
    @Override
    public List<Finding> facts(Connection connection) throws SQLException {
        var said = Answer.to(FACTS, connection);
        return List.of(
                ServerVersion.of("PostgreSQL", said.getFirst()).notOlderThan("13"),
                encoding(said.get(1)),
                Finding.good("time zone", said.get(2)),
                rights(said.get(3).equals("t"), said.get(4).equals("t")));
    }

    /** Whoever may not make tables needs none where those of a site are there already. */
    private Finding rights(boolean mayMakeTables, boolean tablesAreThere) {
        if (mayMakeTables) {
            return Finding.good("rights", "may make tables");
        }
        return tablesAreThere
                ? Finding.good("rights", "tables are there")
                : Finding.wrong("rights", "may make no tables", new PostgresErrors(url).noRights());
    }

    private Finding encoding(String found) {
        return found.equals("UTF8")
                ? Finding.good("character set", found)
                : Finding.wrong(
                        "character set", found, """
                    the database %s has the encoding %s, which cannot hold every text and cannot be changed
                    Name another database in the database URL, and make it: %s\
                    """.formatted(url.database(), found, new PostgresErrors(url).create()));
    }

    @Override
    public FileCopy fileCopy() {
        throw new DatabaseUnusable("""
            a PostgreSQL database is backed up by its own tool: pg_dump --format=custom --file=FILE %s
            Or copy the site into a folder: inkmark db copy --to DIR\
            """.formatted(url.toolUrl("postgresql")));
    }

    @Override
    public Creation creation() {
        return new PostgresCreation(url);
    }

    @Override
    public Map<String, String> placeholders() {
        return Map.of(
                "key_collation",
                "collate \"C\"",
                "long_text",
                "text",
                "sha256",
                "bytea",
                "table_options",
                "",
                "on_table",
                "--");
    }

    @Override
    public Optional<String> remedyForMissingRight(SQLException e) {
        return Optional.of(
                        "Give it what another user made, as administrator in that database: REASSIGN OWNED BY ... TO ...")
                .filter(_ -> "42501".equals(e.getSQLState()));
    }

    @Override
    public Optional<String> sessionSql() {
        return Optional.of("SET statement_timeout = 10000; SET lock_timeout = 4000");
    }
}
