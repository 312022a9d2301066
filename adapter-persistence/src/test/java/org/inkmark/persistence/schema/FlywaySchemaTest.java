package org.inkmark.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.inkmark.domain.user.UserBuilder.aUser;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationInfo;
import org.inkmark.application.database.DatabaseSettings;
import org.inkmark.application.database.DatabaseSettings.Mode;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.application.database.Migration;
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
import org.junit.jupiter.params.provider.MethodSource;
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
        var versions = Arrays.stream(database.get(FlywaySchema.class)
                        .flyway(FlywaySchema.NEWEST)
                        .info()
                        .all())
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
    void a_first_upgrade_that_was_killed_is_begun_again(int tables) throws SQLException {
        schema.upgrade();
        var whole = facts();
        schema.downgrade(1);
        database.execute("DELETE FROM " + HISTORY + " WHERE \"version\" = '1'", "INSERT INTO schema_steps VALUES (1)");
        killedAfter(tables);
        assertThat(schema.status().isEmpty()).isTrue();

        schema.upgrade();

        assertThat(facts()).isEqualTo(whole);
        assertThat(schema.status().applied()).isEqualTo(FlywaySchema.NEWEST);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void an_upgrade_that_was_killed_before_its_change_completes(int version) throws SQLException {
        schema.upgrade();
        var whole = facts();
        schema.downgrade(version - 1);
        database.execute("INSERT INTO schema_steps VALUES (" + version + ")");

        schema.upgrade();

        assertThat(facts()).isEqualTo(whole);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void an_upgrade_that_was_killed_after_its_change_completes(int version) throws SQLException {
        schema.upgrade();
        var whole = facts();
        schema.downgrade(version);
        database.execute(
                "DELETE FROM " + HISTORY + " WHERE \"version\" = '" + version + "'",
                "INSERT INTO schema_steps VALUES (" + version + ")");

        schema.upgrade();

        assertThat(facts()).isEqualTo(whole);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void a_downgrade_that_was_killed_completes_by_the_same_command(int version) throws SQLException {
        schema.upgrade(version - 1 == 0 ? 1 : version - 1);
        schema.downgrade(version - 1);
        var before = facts();
        schema.upgrade(version);
        database.execute(
                "DELETE FROM " + HISTORY + " WHERE \"version\" = '" + version + "'",
                "INSERT INTO schema_steps VALUES (" + version + ")");

        schema.downgrade(version - 1);

        assertThat(facts()).isEqualTo(before);
        assertThat(schema.status().applied()).isEqualTo(version - 1);
    }

    static IntStream versions() {
        return IntStream.rangeClosed(1, FlywaySchema.NEWEST);
    }

    @Test
    void down_to_nothing_and_up_again_leaves_the_same_tables() throws SQLException {
        schema.upgrade();
        var whole = facts();

        schema.downgrade(0);

        assertThat(schema.status().isEmpty()).isTrue();
        assertThat(facts()).isEmpty();
        schema.upgrade();
        assertThat(facts()).isEqualTo(whole);
    }

    @Test
    void what_a_downgrade_does_not_lose_is_there_after_it() {
        schema.upgrade();
        var alice = aUser().build();
        database.inUnit(() -> database.get(UserRepository.class).add(alice));

        schema.downgrade(1);
        schema.upgrade();

        assertThat(database.get(UserRepository.class).find(alice.id())).hasValue(alice);
    }

    @Test
    void each_migration_tells_when_it_was_made_and_what_is_lost_without_it() {
        schema.upgrade(2);

        assertThat(schema.migrations())
                .extracting(Migration::version, Migration::description, Migration::isApplied)
                .startsWith(
                        tuple(1, "first storey", true),
                        tuple(2, "post descriptions", true),
                        tuple(3, "imports by content", false))
                .hasSize(FlywaySchema.NEWEST);
        assertThat(schema.migrations()).extracting(Migration::loss).contains("the posts' descriptions.", "");
    }

    @Test
    @Timeout(60)
    void the_tables_are_left_alone_while_another_process_changes_them() throws Exception {
        schema.upgrade(1);

        CompletableFuture<Void> upgrade;
        try (var _ = SchemaLock.take(database.get(Database.class))) {
            upgrade = CompletableFuture.runAsync(schema::upgrade);
            awaitOneThatIsBlocked();
            assertThat(schema.status().applied()).isEqualTo(1);
        }

        assertThat(upgrade).succeedsWithin(Duration.ofSeconds(50));
        assertThat(schema.status().isBehind()).isFalse();
    }

    private void awaitOneThatIsBlocked() throws SQLException {
        try (var connection = database.get(Database.class).direct().getConnection();
                var statement = connection.createStatement()) {
            boolean blocked;
            do {
                try (var rows = statement.executeQuery(
                        "SELECT 1 FROM information_schema.sessions WHERE blocker_id IS NOT NULL")) {
                    blocked = rows.next();
                }
            } while (!blocked);
        }
    }

    @Test
    void an_upgrade_that_failed_is_begun_again() throws SQLException {
        schema.upgrade();
        var whole = facts();
        schema.downgrade(1);
        database.execute(
                "UPDATE " + HISTORY + " SET \"success\" = FALSE WHERE \"version\" = '1'",
                "INSERT INTO schema_steps VALUES (1)");
        killedAfter(3);

        schema.upgrade();

        assertThat(facts()).isEqualTo(whole);
    }

    @Test
    void tables_without_a_version_are_never_removed() {
        schema.upgrade();
        var alice = aUser().build();
        database.inUnit(() -> database.get(UserRepository.class).add(alice));
        database.execute("DELETE FROM " + HISTORY + " WHERE \"version\" IS NOT NULL");

        assertThatThrownBy(schema::upgrade)
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("has a table attempts, but no version of Inkmark");

        assertThat(database.get(UserRepository.class).find(alice.id())).hasValue(alice);
    }

    @Test
    void why_the_first_table_cannot_be_made_is_told() throws SQLException {
        var url = "jdbc:h2:file:" + data.resolve("empty");
        DriverManager.getConnection(url, "sa", "").close();
        var settings = new DatabaseSettings(data, Optional.of(url + ";ACCESS_MODE_DATA=r"), Mode.COMMAND);

        try (var readOnly = Database.of(settings)) {
            assertThatThrownBy(new FlywaySchema(readOnly)::upgrade)
                    .isInstanceOf(DatabaseUnusable.class)
                    .hasMessageContaining("read only");
        }
    }

    @Test
    void tables_of_somebody_else_are_left_alone() {
        database.execute("CREATE TABLE posts (id BIGINT PRIMARY KEY)");

        assertThatThrownBy(schema::upgrade)
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageEndingWith(
                        "the database holds tables of another program; give Inkmark a database of its own");

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
