package org.inkmark.persistence.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.h2.api.ErrorCode;
import org.h2.engine.Constants;
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

    /**
     * A transaction that meets a row of another, which ends that very moment, looks again; where the next transaction of the same
     * number has then changed the row and ends too, H2 takes the row for a leftover of a crash and overwrites the change. With 200
     * writers of one row 2.3.232 lost about one change in 10,000, and 2.4.240 as well ({@code TxDecisionMaker}).
     */
    static final boolean KEEPS_UNITS_APART = false;

    /** REPEATABLE READ sees a table, and those it refers to, as they were at the first look at them, each at another moment. */
    static final int SNAPSHOT = Constants.TRANSACTION_SNAPSHOT;

    static final String SESSION_SQL = "SET QUERY_TIMEOUT 10000; SET LOCK_TIMEOUT 4000";

    private H2() {}

    /** As shipped, H2 loses what it has acknowledged, and what is in memory with the last connection. */
    private static final Map<String, String> FILE_DEFAULTS = Map.of("WRITE_DELAY", "0", "TRACE_LEVEL_FILE", "0");

    private static final Map<String, String> MEMORY_DEFAULTS = Map.of("DB_CLOSE_DELAY", "-1");

    private static final Pattern IN_MEMORY = Pattern.compile("(?i)jdbc:h2:mem:.*");
    private static final Pattern ON_SERVER = Pattern.compile("(?i)jdbc:h2:(tcp|ssl):.*");

    /** What a URL says, and the defaults where it says nothing; a server keeps to its own. */
    static String withDefaults(String url) {
        if (ON_SERVER.matcher(url).matches()) {
            return url;
        }
        var defaults = IN_MEMORY.matcher(url).matches() ? MEMORY_DEFAULTS : FILE_DEFAULTS;
        var named = url.toUpperCase(Locale.ROOT);
        return url
                + defaults.entrySet().stream()
                        .filter(setting -> !named.contains(";" + setting.getKey() + "="))
                        .map(setting -> ";" + setting.getKey() + "=" + setting.getValue())
                        .sorted()
                        .collect(Collectors.joining());
    }

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

    static ErrorMeaning meaning(SQLException e) {
        return switch (e.getErrorCode()) {
            case ErrorCode.LOCK_TIMEOUT_1, ErrorCode.DEADLOCK_1, ErrorCode.CONCURRENT_UPDATE_1 ->
                ErrorMeaning.TRY_AGAIN;
            case ErrorCode.CONNECTION_BROKEN_1, ErrorCode.DATABASE_IS_CLOSED -> ErrorMeaning.CONNECTION_DIED;
            case ErrorCode.CONSTRAINT_ALREADY_EXISTS_1, ErrorCode.CONSTRAINT_NOT_FOUND_1 -> ErrorMeaning.DONE_ALREADY;
            default -> ErrorMeaning.ofState(e);
        };
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
