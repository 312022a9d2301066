package org.inkmark.persistence.schema;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.inkmark.application.database.DatabaseSettings;
import org.inkmark.application.database.DatabaseSettings.Mode;
import org.inkmark.persistence.engine.Database;
import org.jooq.Meta;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Tables without rows in a database in memory, to try changes on. */
final class DraftTables implements AutoCloseable {

    private static final Set<String> OWN_TABLES = Set.of(SchemaSteps.TABLE, SchemaHistory.TABLE);

    /** The end of the name of an index that H2 makes for a constraint. */
    private static final String MADE_BY_ENGINE = ".*_INDEX_[0-9A-F]+";

    private final Database database;

    /** Keeps the database, which ends with its last connection. */
    private final Connection connection;

    private DraftTables() throws SQLException {
        database = Database.of(
                new DatabaseSettings(Path.of("."), Optional.of("jdbc:h2:mem:" + UUID.randomUUID()), Mode.COMMAND));
        connection = database.direct().getConnection();
    }

    /** Those that the migrations make. */
    static DraftTables migrated() throws SQLException {
        var tables = new DraftTables();
        new FlywaySchema(tables.database).upgrade();
        return tables;
    }

    /** Those that the rows describe. */
    static DraftTables mapped(Mapping mapping) throws SQLException {
        var tables = new DraftTables();
        tables.execute(mapping.statements());
        return tables;
    }

    /** @throws SQLException if one of them cannot be run as the tables are */
    void execute(List<String> statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(Placeholders.fill(sql, database.placeholders()));
            }
        }
    }

    SortedSet<String> facts() throws SQLException {
        return TableFacts.of(connection);
    }

    List<String> differences(Mapping mapping) throws SQLException {
        return SchemaDifferences.between(connection, mapping);
    }

    /** As jOOQ reads them. */
    Meta meta() {
        return DSL.using(connection)
                .meta()
                .filterSchemas(schema -> schema.getName().equals("PUBLIC"))
                .filterTables(DraftTables::isOfSite)
                .filterIndexes(
                        index -> isOfSite(index.getTable()) && !index.getName().matches(MADE_BY_ENGINE));
    }

    private static boolean isOfSite(Table<?> table) {
        return !OWN_TABLES.contains(table.getName().toLowerCase(Locale.ROOT));
    }

    @Override
    public void close() throws SQLException {
        try (database) {
            connection.close();
        }
    }
}
