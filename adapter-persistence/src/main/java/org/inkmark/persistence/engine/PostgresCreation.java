package org.inkmark.persistence.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * For PostgreSQL, which knows no IF NOT EXISTS here: each query answers with the statement that is to be executed, or with
 * nothing. {@code psql} does that at {@code \gexec}.
 */
final class PostgresCreation implements Creation {

    static final Set<String> ADMINISTRATORS = Set.of("postgres");

    private final String database;
    private final NewUser user;

    PostgresCreation(ServerUrl url) {
        database = url.database();
        user = NewUser.of(url, "postgresql", ADMINISTRATORS);
    }

    @Override
    public String script() {
        return settings().stream().map(setting -> setting + ";\n").collect(Collectors.joining())
                + queries().stream().map(query -> query + "\\gexec\n").collect(Collectors.joining());
    }

    @Override
    public void run(Connection administrator) throws SQLException {
        try (var statement = administrator.createStatement()) {
            for (var setting : settings()) {
                statement.execute(setting);
            }
            for (var query : queries()) {
                for (var sql : answers(query, administrator)) {
                    statement.execute(sql);
                }
            }
        }
    }

    private static List<String> answers(String query, Connection connection) throws SQLException {
        var answers = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        return answers;
    }

    /** In which text is what stands between quotes, and a client's locale does not count. */
    private static List<String> settings() {
        return List.of("SET client_encoding = 'UTF8'", "SET standard_conforming_strings = on");
    }

    private List<String> queries() {
        return List.of(
                query(
                        "CREATE ROLE " + name(user.name()) + " LOGIN PASSWORD " + text(user.password()),
                        "pg_roles WHERE rolname = " + text(user.name())),
                query(
                        "CREATE DATABASE " + name(database) + " OWNER " + name(user.name())
                                + " ENCODING 'UTF8' TEMPLATE template0",
                        "pg_database WHERE datname = " + text(database)));
    }

    private static String query(String statement, String unless) {
        return "SELECT " + text(statement) + " WHERE NOT EXISTS (SELECT 1 FROM " + unless + ")";
    }

    static String name(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
