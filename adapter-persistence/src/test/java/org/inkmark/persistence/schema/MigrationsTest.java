package org.inkmark.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inkmark.domain.post.PostBuilder.aPost;
import static org.inkmark.domain.user.UserBuilder.aUser;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inkmark.application.database.Schema;
import org.inkmark.domain.post.PostRepository;
import org.inkmark.domain.user.UserRepository;
import org.inkmark.persistence.TestDatabase;
import org.inkmark.persistence.engine.Database;
import org.inkmark.persistence.engine.EachEngine;
import org.inkmark.persistence.engine.TestEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The migrations, forward and back, whole and cut off. */
@EachEngine
@Timeout(120)
class MigrationsTest {

    private final TestDatabase database;
    private final Schema schema;

    MigrationsTest(TestEngine engine) {
        database = TestDatabase.open(engine);
        schema = database.get(Schema.class);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void down_to_nothing_and_up_again_leaves_the_same_tables() throws SQLException {
        schema.upgrade();
        var whole = dump();
        assertThat(whole).isNotEmpty();

        schema.downgrade(0);

        assertThat(dump()).isEmpty();
        schema.upgrade();
        assertThat(dump()).isEqualTo(whole);
    }

    @Test
    void an_upgrade_that_was_killed_completes_whether_its_change_was_made_or_not() throws SQLException {
        schema.upgrade();
        var whole = dump();
        schema.downgrade(0);
        for (var version : versions().toArray()) {
            begun(version);
            schema.upgrade(version);
            assertThat(schema.status().applied()).as("killed before its change").isEqualTo(version);

            forgotten(version);
            begun(version);
            schema.upgrade(version);
            assertThat(schema.status().applied()).as("killed after its change").isEqualTo(version);
        }
        assertThat(dump()).isEqualTo(whole);
    }

    @Test
    void a_downgrade_that_was_killed_completes_by_the_same_command() throws SQLException {
        var before = new ArrayList<SortedSet<String>>();
        for (var version : versions().toArray()) {
            before.add(dump());
            schema.upgrade(version);
        }
        for (var version = FlywaySchema.NEWEST; version > 0; version--) {
            forgotten(version);
            begun(version);

            schema.downgrade(version - 1);

            assertThat(dump()).as("version %d", version).isEqualTo(before.get(version - 1));
            assertThat(schema.status().applied()).isEqualTo(version - 1);
        }
    }

    @Test
    void what_a_downgrade_does_not_lose_is_there_after_it() {
        schema.upgrade();
        var alice = aUser().build();
        var post = aPost().by(alice).about("").build();
        database.inUnit(() -> {
            database.get(UserRepository.class).add(alice);
            database.get(PostRepository.class).add(post);
        });

        schema.downgrade(1);
        schema.upgrade();

        assertThat(database.get(UserRepository.class).find(alice.id())).hasValue(alice);
        assertThat(database.get(PostRepository.class).find(post.id())).hasValue(post);
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
        assertThat(schema.status().isBehind()).isFalse();
    }

    private static IntStream versions() {
        return IntStream.rangeClosed(1, FlywaySchema.NEWEST);
    }

    /** As a process leaves it that was killed in this migration. */
    private void begun(int version) {
        database.execute("INSERT INTO schema_steps VALUES (" + version + ")");
    }

    private void forgotten(int version) throws SQLException {
        try (var connection = database.get(Database.class).direct().getConnection()) {
            new SchemaHistory(connection).remove(version);
        }
    }

    private SortedSet<String> dump() throws SQLException {
        try (var connection = database.get(Database.class).direct().getConnection()) {
            return SchemaDump.of(connection);
        }
    }
}
