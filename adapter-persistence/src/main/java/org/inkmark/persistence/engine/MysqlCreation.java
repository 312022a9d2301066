package org.inkmark.persistence.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inkmark.application.database.DatabaseUnusable;

/** For MySQL and MariaDB, whose users are of the place that they come from. */
final class MysqlCreation implements Creation {

    static final Set<String> ADMINISTRATORS = Set.of("root", "mysql", "mariadb.sys");

    /** What a server calls this machine, whether it looks names up or not. */
    private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1", "::1");

    private static final List<String> ANY_MACHINE = List.of("%");

    private final String database;
    private final String user;
    private final String password;
    private final List<String> places;

    MysqlCreation(ServerUrl url) {
        var named = NewUser.of(url, "mysql", ADMINISTRATORS);
        database = url.database();
        user = named.name();
        password = named.password();
        places = url.isThisMachine() ? THIS_MACHINE : ANY_MACHINE;
        if (database.indexOf('\\') >= 0) {
            throw new DatabaseUnusable(
                    "the name of a database must not hold a backslash: the clients of MySQL and MariaDB"
                            + " mistake it in a script");
        }
    }

    @Override
    public String script() {
        return statements().map(statement -> statement + ";\n").collect(Collectors.joining());
    }

    @Override
    public void run(Connection administrator) throws SQLException {
        try (var statement = administrator.createStatement()) {
            for (var sql : statements().toList()) {
                statement.execute(sql);
            }
        }
    }

    private Stream<String> statements() {
        return Stream.concat(
                Stream.of(
                        "SET NAMES utf8mb4",
                        "SET SESSION sql_mode = ''", // in which a backslash in a text escapes
                        "CREATE DATABASE IF NOT EXISTS " + name(database) + " CHARACTER SET utf8mb4"),
                places.stream()
                        .map(place -> text(user) + "@" + text(place))
                        .flatMap(account -> Stream.of(
                                "CREATE USER IF NOT EXISTS " + account + " IDENTIFIED BY " + text(password),
                                "GRANT ALL ON " + name(pattern(database)) + ".* TO " + account)));
    }

    static String name(String text) {
        return "`" + text.replace("`", "``") + "`";
    }

    private static String text(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    /** Rights are given on names that match, {@code _} and {@code %} being wildcards. */
    private static String pattern(String database) {
        return database.replace("_", "\\_").replace("%", "\\%");
    }
}
