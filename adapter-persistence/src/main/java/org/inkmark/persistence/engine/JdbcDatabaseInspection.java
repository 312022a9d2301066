package org.inkmark.persistence.engine;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.inkmark.application.database.DatabaseInspection;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.application.database.Finding;

/** Connects past what refuses a database that does not do: here it is told of all that is wrong with it. */
@Singleton
final class JdbcDatabaseInspection implements DatabaseInspection {

    private static final int QUESTIONS = 20;

    private static final int LONGEST_WAIT_SECONDS = 10;

    /** A page asks some ten times: above this the way to the server takes longer than all the rest. */
    private static final double LONGEST_MS = 10;

    private final Database database;

    JdbcDatabaseInspection(Database database) {
        this.database = database;
    }

    @Override
    public List<Finding> findings() {
        try (var connection = database.engine().connect()) {
            var findings = new ArrayList<>(database.engine().facts(connection));
            findings.add(isolation(connection));
            findings.add(latency(connection));
            return findings;
        } catch (SQLException e) {
            throw new DatabaseUnusable("the database does not answer: " + ServerErrors.firstLine(e), e);
        }
    }

    private static Finding isolation(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return connection.getTransactionIsolation() == Connection.TRANSACTION_READ_COMMITTED
                ? Finding.good("isolation", "READ COMMITTED")
                : Finding.wrong(
                        "isolation",
                        "other than READ COMMITTED",
                        "the server does not keep to READ COMMITTED\nUse one that does");
    }

    private static Finding latency(Connection connection) throws SQLException {
        var times = new ArrayList<Long>();
        for (var question = 0; question < QUESTIONS; question++) {
            var begin = System.nanoTime();
            if (!connection.isValid(LONGEST_WAIT_SECONDS)) {
                throw new DatabaseUnusable("the database does not answer any more: see whether it is running");
            }
            times.add(System.nanoTime() - begin);
        }
        var median = times.stream().sorted().skip(QUESTIONS / 2).findFirst().orElseThrow() / 1e6;
        var value = String.format(Locale.ROOT, "%.2f ms", median);
        return median <= LONGEST_MS
                ? Finding.good("latency", value)
                : Finding.wrong(
                        "latency",
                        value,
                        "each question to the server takes %s, and a page asks many\nRun Inkmark nearer to it"
                                .formatted(value));
    }
}
