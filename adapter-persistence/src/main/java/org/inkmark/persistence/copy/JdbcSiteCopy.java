package org.inkmark.persistence.copy;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.inkmark.application.database.DatabaseSettings;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.application.database.SiteCopy;
import org.inkmark.persistence.engine.Database;
import org.inkmark.persistence.schema.CopyTarget;

/**
 * Copies table by table over plain JDBC. The source is read in one transaction that sees one moment of it, which is the one
 * exception to the ten seconds that a unit of work may take.
 */
@Singleton
final class JdbcSiteCopy implements SiteCopy {

    /** The SQLSTATEs of values that do not fit, and of tables and columns that are not there. */
    private static final Pattern OF_OTHER_TABLES = Pattern.compile("(22|42).*");

    private final Database source;

    JdbcSiteCopy(Database source) {
        this.source = source;
    }

    @Override
    public Report copy(DatabaseSettings settings, Listener listener) {
        return withTarget(settings, target -> {
            try (var snapshot = source.snapshot();
                    var written = target.prepare(snapshot)) {
                var seen = SourceChanges.of(snapshot);
                var copier = new TableCopier(snapshot, written, listener);
                if (copier.findsSite()) {
                    return requireThisSite(report(snapshot, written, seen, listener));
                }
                copier.begin(seen.state());
                for (var table : SiteTable.IN_ORDER) {
                    copier.copy(table);
                }
                var report = report(snapshot, written, seen, listener);
                copier.end(report.isEqual());
                target.harden();
                return report;
            }
        });
    }

    /** A copy that is complete need not be made again. */
    private static Report requireThisSite(Report report) {
        if (!report.isOfOneSite()) {
            throw new DatabaseUnusable("""
                the target holds another site, or another state of this one
                Name a database that is empty, or drop that one and make it anew\
                """);
        }
        return new Report(
                report.tables().stream().filter(Compared::isEqual).toList(),
                report.wasReadOnly(),
                report.missedChanges());
    }

    @Override
    public Report compare(DatabaseSettings settings, Listener listener) {
        return withTarget(settings, target -> {
            try (var snapshot = source.snapshot();
                    var compared = target.open(snapshot)) {
                return report(snapshot, compared, SourceChanges.of(snapshot), listener);
            }
        });
    }

    @FunctionalInterface
    private interface Work {
        Report with(CopyTarget target) throws SQLException;
    }

    private Report withTarget(DatabaseSettings settings, Work work) {
        var other = source.target(settings);
        try (var target = new CopyTarget(other)) {
            return work.with(target);
        } catch (SQLException e) {
            throw other.errors()
                    .forOperator(e)
                    .or(() -> source.errors().forOperator(e))
                    .orElseGet(() -> ended(e));
        }
    }

    private static DatabaseUnusable ended(SQLException e) {
        var told = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return OF_OTHER_TABLES.matcher(String.valueOf(e.getSQLState())).matches()
                ? new DatabaseUnusable("""
                    a table or a value of the source does not fit the target: %s
                    Run 'inkmark db validate' on both, and mend what it lists\
                    """.formatted(told), e)
                : new DatabaseUnusable("the copy was cut off; run the same command again: " + told, e);
    }

    private Report report(Connection snapshot, Connection target, SourceChanges seen, Listener listener)
            throws SQLException {
        var compared = new ArrayList<Compared>();
        for (var table : SiteTable.IN_ORDER) {
            listener.begin("comparing " + table.name(), 2 * new Blocks(snapshot, table).count());
            compared.add(new Compared(
                    table.name(),
                    Fingerprint.of(snapshot, table, listener::step),
                    Fingerprint.of(target, table, listener::step)));
        }
        var readOnly = CopyMark.isReadOnly(snapshot);
        snapshot.rollback();
        try (var now = source.direct().getConnection()) {
            return new Report(compared, readOnly, SourceChanges.of(now).notIn(seen));
        }
    }
}
