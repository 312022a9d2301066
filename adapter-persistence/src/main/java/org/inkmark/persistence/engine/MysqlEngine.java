package org.inkmark.persistence.engine;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.application.database.Finding;
import org.inkmark.application.database.PasswordPrompt;

/** MySQL and MariaDB, both through Connector/J. */
final class MysqlEngine implements Engine {

    /** A page of posts was read at twice the speed with these as without. */
    private static final Map<String, String> DEFAULTS = Map.of(
            "rewriteBatchedStatements", "true",
            "useServerPrepStmts", "true",
            "cachePrepStmts", "true",
            "prepStmtCacheSize", "250",
            "prepStmtCacheSqlLimit", "2048",
            "useLocalSessionState", "true",
            "readOnlyPropagatesToServer", "false",
            "characterEncoding", "UTF-8",
            "connectTimeout", "10000",
            "sessionVariables", "innodb_lock_wait_timeout=4");

    /** Without TLS the server hands its key to whoever asks, and {@code caching_sha2_password} refuses a first sign-in else. */
    private static final Map<String, String> ON_THIS_MACHINE =
            Map.of("sslMode", "DISABLED", "allowPublicKeyRetrieval", "true");

    /** For what accepts a connection and says nothing, as a server of another kind does. */
    private static final int LONGEST_SIGN_IN_SECONDS = 30;

    static {
        DriverManager.setLoginTimeout(LONGEST_SIGN_IN_SECONDS); // Connector/J has no property for it
    }

    private static final String UTF8 = "utf8mb4";

    private final ServerUrl url;
    private final SignIn signIn;

    MysqlEngine(ServerUrl url, PasswordPrompt prompt) {
        this.url = url;
        signIn = new SignIn(url, MysqlEngine::open, MysqlErrors::new, prompt);
    }

    @Override
    public Connection connect() {
        return signIn.connect();
    }

    private static Connection open(ServerUrl url) throws SQLException {
        var defaults = new HashMap<>(DEFAULTS);
        if (url.isThisMachine() && !url.parameters().containsKey("sslMode")) {
            defaults.putAll(ON_THIS_MACHINE);
        }
        return DriverManager.getConnection(url.jdbcUrl("mysql"), url.properties(defaults));
    }

    /** MySQL has {@code utf8mb4_0900_bin} since 8.0.17; MariaDB 10.6 is the oldest that its makers still mend. */
    @Override
    public List<Finding> facts(Connection connection) throws SQLException {
        var said = Answer.to("SELECT version(), @@character_set_database, @@system_time_zone, @@time_zone", connection);
        var version = said.getFirst();
        return List.of(
                isMariaDb(version)
                        ? ServerVersion.of("MariaDB", version).notOlderThan("10.6")
                        : ServerVersion.of("MySQL", version).notOlderThan("8.0.17"),
                characterSet(said.get(1), isMariaDb(version) ? "mariadb" : "mysql"),
                Finding.good("time zone", said.get(3).equals("SYSTEM") ? said.get(2) : said.get(3)));
    }

    private Finding characterSet(String found, String client) {
        return found.equals(UTF8)
                ? Finding.good("character set", found)
                : Finding.wrong("character set", found, """
                    the database %s has the character set %s, which cannot hold every text
                    Change it: echo 'ALTER DATABASE %s CHARACTER SET utf8mb4' | %s\
                    """.formatted(
                                url.database(),
                                found,
                                MysqlCreation.name(url.database()),
                                new MysqlErrors(url).client(client)));
    }

    @Override
    public FileCopy fileCopy() {
        throw new DatabaseUnusable("""
            a MariaDB or MySQL database is backed up by its own tool: mariadb-dump --single-transaction %s > FILE
            (mysqldump --no-tablespaces likewise). Or copy the site into a folder: inkmark db copy --to DIR\
            """.formatted(url.toolOptions(MysqlErrors.USUAL_PORT)));
    }

    @Override
    public Creation creation() {
        return new MysqlCreation(url);
    }

    @Override
    public Map<String, String> placeholders() {
        return Map.of(
                "key_collation",
                "character set utf8mb4 collate " + (isMariaDb() ? "utf8mb4_nopad_bin" : "utf8mb4_0900_bin"),
                "long_text",
                "longtext",
                "sha256",
                "binary(32)",
                "table_options",
                "engine=InnoDB default character set utf8mb4",
                "on_table",
                "on");
    }

    private boolean isMariaDb() {
        try (var connection = connect()) {
            return isMariaDb(connection.getMetaData().getDatabaseProductVersion());
        } catch (SQLException e) {
            throw new DatabaseUnusable("the database at " + url + " does not say what it is: " + e.getMessage(), e);
        }
    }

    private static boolean isMariaDb(String version) {
        return version.toLowerCase(Locale.ROOT).contains("mariadb");
    }

    @Override
    public ErrorMeaning meaning(SQLException e) {
        return new MysqlErrors(url).meaning(e);
    }

    @Override
    public Optional<String> remedyForMissingRight(SQLException e) {
        return switch (e.getErrorCode()) {
            case 1044, 1142, 1143, 1227 -> // on a database, a table, a column, of an administrator
                Optional.of("Give it all rights on the database: " + new MysqlErrors(url).create());
            default -> Optional.empty();
        };
    }

    /** MySQL limits queries alone, in milliseconds; MariaDB every statement, in seconds. */
    @Override
    public Optional<String> sessionSql() {
        return Optional.of(isMariaDb() ? "SET max_statement_time = 10" : "SET max_execution_time = 10000");
    }
}
