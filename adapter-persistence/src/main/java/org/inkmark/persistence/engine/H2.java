package org.inkmark.persistence.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.application.database.Finding;

/** What every H2 database has in common. */
final class H2 {

    /**
     * The longest that H2 keeps within a row, and enough for the largest body: text never has more UTF-16 units than bytes of
     * UTF-8. As {@code clob}, each text that was written or read left a copy behind until the database closed: 100,000 posts of
     * 1 KB made a file of 9 GB.
     */
    private static final String LONG_TEXT = "varchar(1048576)";

    static final Map<String, String> PLACEHOLDERS = Map.of(
            "key_collation", "", "long_text", LONG_TEXT, "sha256", "binary(32)", "table_options", "", "on_table", "--");

    static final String SESSION_SQL = "SET QUERY_TIMEOUT 10000; SET LOCK_TIMEOUT 4000";

    private H2() {}

    static Properties signIn() {
        var user = new Properties();
        user.setProperty("user", "sa");
        user.setProperty("password", "");
        return user;
    }

    static List<Finding> facts(Connection connection) throws SQLException {
        return List.of(
                Finding.good("engine", "H2 " + connection.getMetaData().getDatabaseProductVersion()),
                Finding.good("character set", "Unicode"));
    }

    static DatabaseUnusable noCreation() {
        return new DatabaseUnusable(
                "an H2 database needs no creating: 'inkmark serve' or 'inkmark db upgrade' makes it");
    }

    /** What H2 says, without the statement, its own error number and a password that stands in the URL. */
    static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst(" \\[\\d+-\\d+]$", "")
                .replaceAll("(?i)(;password=)[^;\"]*", "$1...");
    }
}
