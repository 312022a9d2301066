package org.inkmark.persistence.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.inkmark.application.database.DatabaseSettings;
import org.inkmark.application.database.DatabaseSettings.Mode;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.application.database.Schema;
import org.inkmark.application.database.SiteCopy;
import org.inkmark.application.database.SiteCopy.Compared;
import org.inkmark.application.port.IdGenerator;
import org.inkmark.domain.SiteReadOnly;
import org.inkmark.domain.site.SettingsRepository;
import org.inkmark.domain.user.UserRepository;
import org.inkmark.persistence.TestDatabase;
import org.inkmark.persistence.engine.BundledEngine;
import org.inkmark.persistence.engine.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JdbcSiteCopyTest {

    private final List<TestDatabase> open = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final SampleSite site = new SampleSite();

    @AfterEach
    void close() {
        open.forEach(TestDatabase::close);
    }

    @ParameterizedTest
    @CsvSource({
        "H2, MARIADB",
        "MARIADB, POSTGRESQL",
        "POSTGRESQL, H2",
        "MARIADB, MYSQL",
        "MYSQL, POSTGRESQL",
    })
    void the_whole_site_is_at_the_target_afterwards(BundledEngine from, BundledEngine to) throws Exception {
        var source = filled(from);
        var settings = to.newDatabase();
        readOnly(source, true);

        var report = source.get(SiteCopy.class).copy(settings, hearing(_ -> {}));

        assertThat(report.tables()).allMatch(Compared::isEqual);
        assertThat(report.wasReadOnly()).isTrue();
        assertThat(report.missedChanges()).isZero();
        var target = open(settings);
        site.requireIn(target);
    }

    @Test
    void every_table_of_a_site_is_copied() throws Exception {
        var source = filled(BundledEngine.H2);

        try (var connection = source.get(Database.class).direct().getConnection();
                var tables = connection.getMetaData().getTables(null, "PUBLIC", null, new String[] {"BASE TABLE"})) {
            var names = new TreeSet<String>();
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
            names.removeAll(List.of("schema_steps", "inkmark_schema_history"));
            assertThat(SiteTable.IN_ORDER).extracting(SiteTable::name).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void a_copy_that_was_cut_off_goes_on_where_it_ended() throws Exception {
        var source = filled(BundledEngine.H2);
        var settings = BundledEngine.H2.newDatabase();
        cutOff(source, settings);

        var report = source.get(SiteCopy.class).copy(settings, hearing(_ -> {}));

        assertThat(said).containsExactly("Going on with the copy that was interrupted.");
        assertThat(report.isEqual()).isTrue();
    }

    @Test
    void it_begins_again_when_the_source_has_changed() throws Exception {
        var source = filled(BundledEngine.H2);
        var settings = BundledEngine.H2.newDatabase();
        cutOff(source, settings);
        write(source, 900);

        var report = source.get(SiteCopy.class).copy(settings, hearing(_ -> {}));

        assertThat(said)
                .containsExactly("The source has changed since the copy that was interrupted: beginning again.");
        assertThat(report.isEqual()).isTrue();
    }

    @Test
    void nobody_can_write_to_a_target_that_is_not_complete() throws Exception {
        var source = filled(BundledEngine.H2);
        var settings = BundledEngine.H2.newDatabase();
        cutOff(source, settings);

        var target = open(settings);
        assertThatThrownBy(() -> write(target, 900)).isInstanceOf(SiteReadOnly.class);
    }

    private void cutOff(TestDatabase source, DatabaseSettings target) {
        assertThatThrownBy(() -> source.get(SiteCopy.class).copy(target, hearing(task -> {
                    if (task.equals("post_tags")) {
                        throw new IllegalStateException("cut off");
                    }
                })))
                .hasMessage("cut off");
    }

    @ParameterizedTest
    @EnumSource
    void a_column_that_the_target_has_not_is_for_validation_to_tell(BundledEngine engine) throws Exception {
        var source = filled(BundledEngine.H2);
        var settings = engine.newDatabase();
        source.execute("ALTER TABLE users ADD COLUMN nickname varchar(9)");

        assertThatThrownBy(() -> source.get(SiteCopy.class).copy(settings, hearing(_ -> {})))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageStartingWith("a table or a value of the source does not fit the target: ")
                .hasMessageMatching("(?is).*nickname.*")
                .hasMessageContaining("\nRun 'inkmark db validate' on both");
    }

    @Test
    void a_target_that_is_not_there_is_told_by_its_url() throws Exception {
        var source = filled(BundledEngine.H2);
        var url = BundledEngine.POSTGRESQL.newDatabase().url().orElseThrow().replaceFirst("/[^/]*$", "/nothing");
        var settings = new DatabaseSettings(Path.of("unused"), Optional.of(url), Mode.COMMAND);

        assertThatThrownBy(() -> source.get(SiteCopy.class).copy(settings, hearing(_ -> {})))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageStartingWith("there is no database nothing at ")
                .hasMessageContaining("\nMake it: INKMARK_DATABASE_URL=${INKMARK_TO_URL:?} inkmark db create");
    }

    @ParameterizedTest
    @EnumSource
    void a_snapshot_is_one_moment_of_all_tables(BundledEngine engine) throws Exception {
        var source = filled(engine);

        try (var snapshot = source.get(Database.class).snapshot()) {
            SourceChanges.of(snapshot);
            write(source, 900);
            assertThat(new Blocks(snapshot, table("posts")).count()).isEqualTo(SampleSite.POSTS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_written_meanwhile_is_counted_and_not_copied(BundledEngine engine) throws Exception {
        var source = filled(engine);
        var settings = BundledEngine.H2.newDatabase();

        var report = source.get(SiteCopy.class).copy(settings, hearing(task -> {
            write(source, 900 + said.size());
            said.add(task);
        }));

        assertThat(report.isEqual()).isTrue();
        assertThat(report.wasReadOnly()).isFalse();
        assertThat(report.missedChanges()).isEqualTo(said.size()).isPositive();
        site.requireIn(open(settings));
    }

    @ParameterizedTest
    @CsvSource({
        "UPDATE posts SET title = 'other' WHERE id = 17, posts",
        "UPDATE users SET version = version + 1, users",
        "DELETE FROM bookmark_tags WHERE tag = 'jazz', bookmark_tags",
        "UPDATE posts SET description = '' WHERE id = 18, posts"
    })
    void a_value_that_differs_is_found(String tampering, String table) throws Exception {
        var source = filled(BundledEngine.H2);
        var settings = BundledEngine.H2.newDatabase();
        source.get(SiteCopy.class).copy(settings, hearing(_ -> {}));
        try (var target = TestDatabase.open(settings)) {
            target.execute(tampering);
        }

        var report = source.get(SiteCopy.class).compare(settings, hearing(_ -> {}));

        assertThat(report.tables())
                .filteredOn(compared -> !compared.isEqual())
                .extracting(Compared::table)
                .containsExactly(table);
    }

    @Test
    void a_copy_that_is_complete_is_not_made_again() {
        var source = filled(BundledEngine.H2);
        var settings = BundledEngine.H2.newDatabase();
        var first = source.get(SiteCopy.class).copy(settings, hearing(_ -> {}));

        source.get(IdGenerator.class).next(IdGenerator.Kind.POST);
        var second = source.get(SiteCopy.class).copy(settings, hearing(_ -> {}));

        assertThat(second.isEqual()).isTrue();
        assertThat(first.tables()).containsAll(second.tables());

        source.inUnit(() -> source.get(UserRepository.class).update(site.alice().disable()));
        assertThatThrownBy(() -> source.get(SiteCopy.class).copy(settings, hearing(_ -> {})))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("another state of this one");
    }

    @Test
    void another_site_is_never_overwritten() throws Exception {
        var source = filled(BundledEngine.H2);
        var settings = BundledEngine.H2.newDatabase();
        try (var other = TestDatabase.open(settings)) {
            other.get(Schema.class).upgrade();
            other.inUnit(() -> other.get(UserRepository.class).add(site.alice()));
        }

        assertThatThrownBy(() -> source.get(SiteCopy.class).copy(settings, hearing(_ -> {})))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("the target holds another site");
    }

    @Test
    void a_target_of_another_version_is_refused() throws Exception {
        var source = filled(BundledEngine.H2);
        var settings = BundledEngine.H2.newDatabase();
        try (var other = TestDatabase.open(settings)) {
            other.get(Schema.class).upgrade(1);
        }

        assertThatThrownBy(() -> source.get(SiteCopy.class).copy(settings, hearing(_ -> {})))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("the target has version 1, the source ");
    }

    private TestDatabase open(DatabaseSettings settings) {
        var database = TestDatabase.open(settings);
        open.add(database);
        return database;
    }

    private TestDatabase filled(BundledEngine engine) {
        var database = open(engine.newDatabase());
        site.fill(database);
        return database;
    }

    private static SiteTable table(String name) {
        return SiteTable.IN_ORDER.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void write(TestDatabase database, long id) {
        site.addPost(database, id);
    }

    private static void readOnly(TestDatabase database, boolean readOnly) {
        database.inUnit(() ->
                database.get(SettingsRepository.class).put(SettingsRepository.READ_ONLY, Boolean.toString(readOnly)));
    }

    private SiteCopy.Listener hearing(Consumer<String> begun) {
        return new SiteCopy.Listener() {
            @Override
            public void say(String message) {
                said.add(message);
            }

            @Override
            public void begin(String task, long rows) {
                begun.accept(task);
            }

            @Override
            public void step(long rows) {
                assertThat(rows).isNotNegative();
            }
        };
    }
}
