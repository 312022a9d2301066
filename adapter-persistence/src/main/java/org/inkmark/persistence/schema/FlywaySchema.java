package org.inkmark.persistence.schema;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.application.database.Migration;
import org.inkmark.application.database.Schema;
import org.inkmark.application.database.SchemaStatus;
import org.inkmark.persistence.engine.Database;

/**
 * Upgrades by Flyway, used as a library: it runs when it is asked to. Downgrades by the scripts beside those of the upgrades.
 * One process at a time; what another was killed in is taken back first.
 */
@Singleton
final class FlywaySchema implements Schema {

    /** The version of the last migration; a test holds it to the scripts. */
    static final int NEWEST = 11;

    private static final Set<String> OWN_TABLES = Set.of(SchemaSteps.TABLE, SchemaHistory.TABLE);

    private final Database database;

    FlywaySchema(Database database) {
        this.database = database;
    }

    /** Reads Flyway's history by itself: a command must not wait for Flyway to start. */
    @Override
    public SchemaStatus status() {
        try (var connection = database.direct().getConnection()) {
            return status(connection);
        } catch (SQLException e) {
            throw unusable("the database does not say which version it has: " + e.getMessage(), e);
        }
    }

    private static SchemaStatus status(Connection connection) throws SQLException {
        var applied = new SchemaHistory(connection).applied();
        return new SchemaStatus(applied.isEmpty() ? 0 : applied.lastKey(), NEWEST);
    }

    @Override
    public List<Migration> migrations() {
        try (var connection = database.direct().getConnection()) {
            var applied = new SchemaHistory(connection).applied();
            return known().map(info -> new Migration(
                            version(info),
                            info.getDescription(),
                            Optional.ofNullable(applied.get(version(info))),
                            UndoScript.of(info.getScript()).loss()))
                    .toList();
        } catch (SQLException e) {
            throw unusable("the database does not say which version it has: " + e.getMessage(), e);
        }
    }

    @Override
    public List<String> differences() {
        try (var connection = database.direct().getConnection()) {
            return SchemaDifferences.between(connection, Mapping.ofSite());
        } catch (SQLException e) {
            throw unusable("the database does not say what its tables are: " + e.getMessage(), e);
        }
    }

    @Override
    public void upgrade(int version) {
        change("upgraded", connection -> {
            var status = status(connection);
            if (status.isAhead()) {
                throw new DatabaseUnusable(
                        "the database has version %d, this program knows none after %d; use a newer Inkmark"
                                .formatted(status.applied(), status.newest()));
            }
            new SchemaHistory(connection).removeFailed();
            flyway(version).migrate();
        });
    }

    @Override
    public void downgrade(int version) {
        change("downgraded", connection -> {
            var history = new SchemaHistory(connection);
            var steps = new SchemaSteps(connection);
            var scripts = scripts();
            for (var applied : history.applied().tailMap(version + 1).keySet().stream()
                    .sorted((a, b) -> b - a)
                    .toList()) {
                if (applied > scripts.size()) {
                    throw new DatabaseUnusable(
                            "the database has version %d, which this program cannot take back; use the Inkmark that made it"
                                    .formatted(applied));
                }
                steps.begin(applied);
                history.remove(applied);
                UndoScript.of(scripts.get(applied - 1)).run(connection, database);
                steps.end(applied);
            }
        });
    }

    @FunctionalInterface
    private interface Change {
        void make(Connection connection) throws SQLException;
    }

    private void change(String done, Change change) {
        try (var connection = database.direct().getConnection()) {
            refuseTablesOfOthers(connection);
            try (var _ = SchemaLock.take(database)) {
                takeBackWhatWasCutOff(connection);
                refuseTablesWithoutVersion(connection);
                change.make(connection);
                forgetSteps(connection);
            }
            database.harden();
        } catch (SQLException e) {
            throw unusable("the database could not be %s: %s".formatted(done, e.getMessage()), e);
        } catch (FlywayException e) {
            throw unusable("the database could not be %s: %s".formatted(done, reason(e)), e);
        }
    }

    private DatabaseUnusable unusable(String message, Exception e) {
        return database.errors().forOperator(e).orElseGet(() -> new DatabaseUnusable(message, e));
    }

    private static void refuseTablesOfOthers(Connection connection) throws SQLException {
        var tables = new SchemaHistory(connection).tables();
        if (!tables.isEmpty() && tables.stream().noneMatch(OWN_TABLES::contains)) {
            throw new DatabaseUnusable(
                    "the database holds tables of another program; give Inkmark a database of its own");
        }
    }

    /** Whoever made them, they are not to be dropped when the first version fails on them and is taken back. */
    private static void refuseTablesWithoutVersion(Connection connection) throws SQLException {
        var history = new SchemaHistory(connection);
        var tables = new ArrayList<>(history.tables());
        tables.removeAll(OWN_TABLES);
        if (history.applied().isEmpty() && !tables.isEmpty()) {
            throw new DatabaseUnusable(
                    "the database has a table %s, but no version of Inkmark; give Inkmark a database of its own"
                            .formatted(tables.getFirst()));
        }
    }

    /** A version that was begun and is not in the history may be there in part: it never is when this has run. */
    private void takeBackWhatWasCutOff(Connection connection) throws SQLException {
        var steps = new SchemaSteps(connection);
        steps.make(database.placeholders());
        forgetSteps(connection);
        for (var begun : steps.begun()) {
            UndoScript.of(scripts().get(begun - 1)).run(connection, database);
            steps.end(begun);
        }
    }

    private static void forgetSteps(Connection connection) throws SQLException {
        var steps = new SchemaSteps(connection);
        var applied = new SchemaHistory(connection).applied();
        for (var begun : steps.begun()) {
            if (applied.containsKey(begun)) {
                steps.end(begun);
            }
        }
    }

    /** The names of the migrations' files, the first first. */
    private List<String> scripts() {
        return known().map(MigrationInfo::getScript).toList();
    }

    private Stream<MigrationInfo> known() {
        return Arrays.stream(flyway(NEWEST).info().all())
                .filter(info -> info.getState().isResolved() && version(info) > 0);
    }

    Flyway flyway(int target) {
        return Flyway.configure()
                .loggers(QuietLog.class.getName())
                .dataSource(database.direct())
                .locations("classpath:db/migration")
                .placeholders(database.placeholders())
                .table(SchemaHistory.TABLE)
                .target(MigrationVersion.fromVersion(String.valueOf(target)))
                .baselineOnMigrate(true) // the table of the steps is there already
                .baselineVersion("0")
                .callbacks(new NotedSteps())
                .load();
    }

    private static int version(MigrationInfo info) {
        return info.getVersion().getMajor().intValueExact();
    }

    private static String reason(FlywayException e) {
        return String.valueOf(e.getMessage())
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("---"))
                .findFirst()
                .orElse("");
    }
}
