package org.inkmark.persistence.engine;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.inkmark.application.database.DatabaseUnusable;

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

    private final ServerUrl url;

    MysqlEngine(ServerUrl url) {
        this.url = url;
    }

    @Override
    public Connection connect() {
        var defaults = new HashMap<>(DEFAULTS);
        if (url.isThisMachine() && !url.parameters().containsKey("sslMode")) {
            defaults.putAll(ON_THIS_MACHINE);
        }
        try {
            return DriverManager.getConnection(url.jdbcUrl("mysql"), url.properties(defaults));
        } catch (SQLException e) {
            throw ServerErrors.unusable(url, e);
        }
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
            return connection
                    .getMetaData()
                    .getDatabaseProductVersion()
                    .toLowerCase(Locale.ROOT)
                    .contains("mariadb");
        } catch (SQLException e) {
            throw new DatabaseUnusable("the database at " + url + " does not say what it is: " + e.getMessage(), e);
        }
    }

    /** MySQL limits queries alone, in milliseconds; MariaDB every statement, in seconds. */
    @Override
    public Optional<String> sessionSql() {
        return Optional.of(isMariaDb() ? "SET max_statement_time = 10" : "SET max_execution_time = 10000");
    }

    @Override
    public int poolSize() {
        return 10;
    }
}
