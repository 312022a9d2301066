package org.inkmark.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.SortedSet;
import org.inkmark.application.database.DatabaseSettings;
import org.inkmark.application.database.DatabaseSettings.Mode;
import org.inkmark.persistence.TestDatabase;
import org.inkmark.persistence.engine.Database;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is compared tells of every difference. */
class TableFactsTest {

    private TestDatabase database;

    @BeforeEach
    void migrate() {
        database = TestDatabase.open(new DatabaseSettings(
                Path.of("unused"), Optional.of("jdbc:h2:mem:facts;DB_CLOSE_DELAY=-1"), Mode.COMMAND));
        database.get(FlywaySchema.class).upgrade();
    }

    @AfterEach
    void drop() {
        database.execute("DROP ALL OBJECTS");
        database.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ALTER TABLE users ALTER COLUMN name VARCHAR(199) NOT NULL             | users.name varchar(200) not null
            ALTER TABLE users ALTER COLUMN name SET NULL                          | users.name varchar(200) not null
            ALTER TABLE users ALTER COLUMN lang SET NOT NULL                      | users.lang varchar(35)
            ALTER TABLE users ALTER COLUMN enabled INTEGER NOT NULL               | users.enabled boolean not null
            ALTER TABLE posts ALTER COLUMN markdown VARCHAR(9999) NOT NULL        | posts.markdown long text not null
            ALTER TABLE sessions ALTER COLUMN device RENAME TO devices            | sessions.device varchar(400) not null
            ALTER TABLE imports ALTER COLUMN content_hash BINARY(20) NOT NULL     | imports.content_hash binary(32) not null
            ALTER TABLE settings DROP PRIMARY KEY                                 | settings primary key (name)
            DROP INDEX ix_posts_author_updated                                    | posts index ix_posts_author_updated (author_id, updated_at, id)
            ALTER TABLE users DROP CONSTRAINT uk_users_email                      | users unique uk_users_email (email)
            ALTER TABLE posts DROP CONSTRAINT fk_posts_author                     | posts foreign key fk_posts_author (author_id) references users on delete restrict
            """)
    void a_table_that_differs_is_found(String change, String missed) throws SQLException {
        database.execute(change);

        var rows = Mapping.ofSite().facts();
        rows.removeAll(tableFacts());

        assertThat(rows).containsExactly(missed);
    }

    @Test
    void a_table_without_a_row_is_found() throws SQLException {
        database.execute("CREATE TABLE extra (id BIGINT PRIMARY KEY)");

        var tables = tableFacts();
        tables.removeAll(Mapping.ofSite().facts());

        assertThat(tables).containsExactly("extra primary key (id)", "extra.id bigint not null");
    }

    @Table(name = "sample")
    record SampleRow(
            @Id @Column(name = "id", nullable = false) long id,

            @Column(name = "title", nullable = false, length = 5) @Nullable
            String title) {}

    @Test
    void a_column_that_is_nullable_for_java_alone_is_found() {
        assertThat(new MappedTable(SampleRow.class).facts())
                .contains("sample.title is nullable for the table or for Java, but not for both");
    }

    private SortedSet<String> tableFacts() throws SQLException {
        try (var connection = database.get(Database.class).direct().getConnection()) {
            return TableFacts.of(connection);
        }
    }
}
