package org.inkmark.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inkmark.domain.user.UserBuilder.aUser;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationInfo;
import org.inkmark.application.database.DatabaseSettings.Mode;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.application.database.Schema;
import org.inkmark.application.database.SchemaStatus;
import org.inkmark.domain.user.UserRepository;
import org.inkmark.persistence.TestDatabase;
import org.inkmark.persistence.engine.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class FlywaySchemaTest {

    private static final String HISTORY = "\"inkmark_schema_history\"";

    @TempDir
    private Path data;

    private TestDatabase database;
    private Schema schema;

    @BeforeEach
    void open() {
        database = TestDatabase.open(data, Mode.SERVE);
        schema = database.get(Schema.class);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_new_database_is_empty_and_behind() {
        assertThat(schema.status()).isEqualTo(new SchemaStatus(0, FlywaySchema.NEWEST));
    }

    @Test
    void an_upgrade_reaches_the_newest_version_and_may_be_repeated() {
        schema.upgrade();
        schema.upgrade();

        assertThat(schema.status()).isEqualTo(new SchemaStatus(FlywaySchema.NEWEST, FlywaySchema.NEWEST));
    }

    @Test
    void many_may_make_a_site_at_once() {
        var upgrades = Stream.generate(
                        () -> CompletableFuture.runAsync(schema::upgrade, task -> new Thread(task).start()))
                .limit(4)
                .toList();

        CompletableFuture.allOf(upgrades.toArray(CompletableFuture[]::new))
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
        assertThat(schema.status().applied()).isEqualTo(FlywaySchema.NEWEST);
    }

    @Test
    void the_newest_version_is_that_of_the_last_script_and_each_can_be_undone() {
        var versions = Arrays.stream(
                        database.get(FlywaySchema.class).flyway().info().all())
                .map(MigrationInfo::getVersion)
                .map(version -> version.getMajor().intValueExact())
                .toList();

        assertThat(versions)
                .isEqualTo(IntStream.rangeClosed(1, FlywaySchema.NEWEST).boxed().toList());
        assertThat(getClass().getResource("/db/migration/U1__first_storey.sql")).isNotNull();
    }

    @Test
    void a_newer_database_is_left_alone() {
        schema.upgrade();
        database.execute(
                "INSERT INTO " + HISTORY + " SELECT 99, '99', 'later', \"type\", 'V99', \"checksum\", \"installed_by\","
                        + " \"installed_on\", \"execution_time\", TRUE FROM " + HISTORY + " WHERE \"version\" = '1'");

        assertThat(schema.status().isAhead()).isTrue();
        assertThatThrownBy(schema::upgrade)
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessage(
                        "the database has version 99, this program knows none after %d; use a newer Inkmark",
                        FlywaySchema.NEWEST);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 12})
    void a_first_upgrade_that_was_killed_is_begun_again(int statements) throws SQLException {
        schema.upgrade();
        var whole = facts();
        database.execute("DELETE FROM " + HISTORY + " WHERE \"version\" IS NOT NULL");
        killedAfter(statements);
        assertThat(schema.status().isEmpty()).isTrue();

        schema.upgrade();

        assertThat(facts()).isEqualTo(whole);
        assertThat(schema.status().applied()).isEqualTo(FlywaySchema.NEWEST);
    }

    @Test
    @Timeout(60)
    void tables_that_another_process_is_making_are_left_to_it() throws SQLException {
        schema.upgrade();
        var whole = facts();
        database.execute("DELETE FROM " + HISTORY + " WHERE \"version\" IS NOT NULL");
        killedAfter(1);

        CompletableFuture<Void> upgrade;
        try (var other = database.get(Database.class).direct().getConnection()) {
            other.setAutoCommit(false);
            try (var locks = other.createStatement()) {
                locks.execute("SELECT * FROM " + HISTORY + " FOR UPDATE");
                upgrade = CompletableFuture.runAsync(schema::upgrade);
                awaitOneThatIsBlocked(locks);
                locks.execute("SELECT id FROM users");
            }
            other.rollback();
        }

        assertThat(upgrade).succeedsWithin(Duration.ofSeconds(60));
        assertThat(facts()).isEqualTo(whole);
    }

    private static void awaitOneThatIsBlocked(Statement statement) throws SQLException {
        boolean blocked;
        do {
            try (var rows =
                    statement.executeQuery("SELECT 1 FROM information_schema.sessions WHERE blocker_id IS NOT NULL")) {
                blocked = rows.next();
            }
        } while (!blocked);
    }

    @Test
    void a_first_upgrade_that_failed_is_begun_again() throws SQLException {
        schema.upgrade();
        var whole = facts();
        database.execute("DELETE FROM " + HISTORY + " WHERE \"version\" <> '1'");
        database.execute("UPDATE " + HISTORY + " SET \"success\" = FALSE WHERE \"version\" = '1'");
        killedAfter(3);

        schema.upgrade();

        assertThat(facts()).isEqualTo(whole);
    }

    @Test
    void tables_that_hold_anything_are_never_removed() {
        schema.upgrade();
        var alice = aUser().build();
        database.inUnit(() -> database.get(UserRepository.class).add(alice));
        database.execute("DELETE FROM " + HISTORY + " WHERE \"version\" IS NOT NULL");

        assertThatThrownBy(schema::upgrade)
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("has a table users with rows in it");

        assertThat(database.get(UserRepository.class).find(alice.id())).hasValue(alice);
    }

    @Test
    void tables_of_somebody_else_are_left_alone() {
        database.execute("CREATE TABLE posts (id BIGINT PRIMARY KEY)");

        assertThatThrownBy(schema::upgrade)
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageEndingWith("it holds tables of another program; give Inkmark a database of its own");

        database.execute("SELECT id FROM posts");
    }

    /** Leaves as many tables as the first statements of the script made. */
    private void killedAfter(int tables) {
        var made = List.of(
                "users",
                "former_usernames",
                "posts",
                "post_tags",
                "post_paths",
                "bookmarks",
                "bookmark_tags",
                "tags",
                "sessions",
                "imports",
                "settings",
                "changes",
                "id_blocks");
        database.execute(made.reversed().stream()
                .limit(made.size() - tables)
                .map("DROP TABLE "::concat)
                .toArray(String[]::new));
    }

    private SortedSet<String> facts() throws SQLException {
        try (var connection = database.get(Database.class).direct().getConnection()) {
            return TableFacts.of(connection);
        }
    }
}
