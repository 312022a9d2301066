package org.inkmark.persistence.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.h2.Driver;
import org.h2.api.ErrorCode;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.application.database.Finding;

/** H2 at a URL that an operator wrote in full: a server of theirs, or one in memory. */
final class H2UrlEngine implements Engine {

    private static final Pattern NAMES_USER = Pattern.compile("(?i);user=");

    private final String url;

    H2UrlEngine(String url) {
        this.url = H2.withDefaults(url);
    }

    @Override
    public Connection connect() {
        try {
            return new Driver().connect(url, NAMES_USER.matcher(url).find() ? new Properties() : H2.signIn());
        } catch (SQLException e) {
            throw DiskFull.in(e)
                    .orElseGet(() -> new DatabaseUnusable(
                            "the H2 database cannot be opened: %s\n%s".formatted(H2.firstLine(e), remedy(e)), e));
        }
    }

    private static String remedy(SQLException e) {
        return switch (e.getErrorCode()) {
            case ErrorCode.CONNECTION_BROKEN_1 -> "Start its server, or correct host and port in the database URL";
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> "End the program that has it open, and try again";
            default -> "Correct the database URL";
        };
    }

    @Override
    public List<Finding> facts(Connection connection) throws SQLException {
        return H2.facts(connection);
    }

    @Override
    public int snapshotIsolation() {
        return H2.SNAPSHOT;
    }

    @Override
    public boolean keepsUnitsApart() {
        return H2.KEEPS_UNITS_APART;
    }

    @Override
    public Map<String, String> placeholders() {
        return H2.PLACEHOLDERS;
    }

    @Override
    public ErrorMeaning meaning(SQLException e) {
        return H2.meaning(e);
    }

    @Override
    public Optional<String> sessionSql() {
        return Optional.of(H2.SESSION_SQL);
    }
}
