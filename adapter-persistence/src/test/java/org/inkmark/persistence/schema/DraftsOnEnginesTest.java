package org.inkmark.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.sql.SQLException;
import java.util.List;
import org.inkmark.application.database.Schema;
import org.inkmark.persistence.TestDatabase;
import org.inkmark.persistence.engine.Database;
import org.inkmark.persistence.engine.EachEngine;
import org.inkmark.persistence.engine.TestEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is drafted brings the tables of a site to the mapping, and back, whatever its engine. */
@EachEngine
class DraftsOnEnginesTest {

    private static final Mapping MAPPING = SampleRows.mapping();

    private static final List<DraftedPair> PAIRS = new Differ(MAPPING).pairs();

    private final TestEngine engine;
    private final TestDatabase database;

    DraftsOnEnginesTest(TestEngine engine) {
        this.engine = engine;
        database = TestDatabase.open(engine);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void drafts_lead_to_the_mapping_and_back_with_what_was_written_before() throws SQLException {
        assumeThat(engine.addsKeysToTables())
                .as("%s adds no key to a table that is there", engine)
                .isTrue();
        database.get(Schema.class).upgrade();
        database.execute("INSERT INTO tags (tag, label) VALUES ('a', 'A')");
        try (var connection = database.get(Database.class).direct().getConnection();
                var statement = connection.createStatement()) {
            var before = SchemaDump.of(connection);
            var placeholders = database.get(Database.class).placeholders();

            assertThat(SchemaDifferences.between(connection, MAPPING))
                    .contains(
                            "only mapped: tags.place bigint",
                            "only mapped: tags unique uk_tags_place (place)",
                            "only mapped: series primary key (id)",
                            "only mapped: former_usernames index ix_former_usernames_user (user_id, username)");

            for (var pair : PAIRS) {
                for (var sql : pair.upgrade()) {
                    statement.execute(Placeholders.fill(sql, placeholders));
                }
            }

            assertThat(SchemaDifferences.between(connection, MAPPING)).isEmpty();
            assertThat(database.get(Schema.class).differences())
                    .contains(
                            "only in the database: tags foreign key fk_tags_owner (owner_id) references users on delete set null");

            for (var pair : PAIRS.reversed()) {
                var undo = new UndoScript(pair.downgradeScript());
                undo.run(connection, database.get(Database.class));
                undo.run(connection, database.get(Database.class));
            }

            assertThat(SchemaDump.of(connection)).isEqualTo(before);
            try (var tags = statement.executeQuery("SELECT label FROM tags WHERE tag = 'a'")) {
                assertThat(tags.next()).isTrue();
            }
        }
    }
}
