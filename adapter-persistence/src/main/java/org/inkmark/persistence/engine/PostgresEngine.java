package org.inkmark.persistence.engine;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

final class PostgresEngine implements Engine {

    private static final Map<String, String> DEFAULTS = Map.of(
            "reWriteBatchedInserts", "true",
            "ApplicationName", "inkmark",
            "connectTimeout", "10");

    private final ServerUrl url;

    PostgresEngine(ServerUrl url) {
        this.url = url;
    }

    @Override
    public Connection connect() {
        try {
            return DriverManager.getConnection(url.jdbcUrl("postgresql"), url.properties(DEFAULTS));
        } catch (SQLException e) {
            throw ServerErrors.unusable(url, e);
        }
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
    public Optional<String> sessionSql() {
        return Optional.of("SET statement_timeout = 10000; SET lock_timeout = 4000");
    }

    @Override
    public int poolSize() {
        return 10;
    }
}
