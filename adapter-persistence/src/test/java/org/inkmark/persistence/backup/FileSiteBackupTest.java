package org.inkmark.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.inkmark.domain.user.UserBuilder.aUser;

import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.inkmark.application.database.DatabaseSettings;
import org.inkmark.application.database.DatabaseSettings.Mode;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.application.database.Schema;
import org.inkmark.application.database.SiteBackup;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.user.UserFilter;
import org.inkmark.domain.user.UserRepository;
import org.inkmark.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class FileSiteBackupTest {

    private static final String MANIFEST = "manifest.properties";

    @TempDir
    private Path folder;

    private Path data;
    private Path file;
    private Path elsewhere;
    private TestDatabase site;

    @BeforeEach
    void aSite() {
        data = folder.resolve("data");
        file = folder.resolve("site.zip");
        elsewhere = folder.resolve("elsewhere");
        site = TestDatabase.open(data, Mode.SERVE);
        site.get(Schema.class).upgrade();
        add(site, 1);
    }

    @AfterEach
    void close() {
        site.close();
    }

    private static void add(TestDatabase site, long id) {
        site.inUnit(() -> site.get(UserRepository.class)
                .add(aUser().withId(id)
                        .named("user-" + id)
                        .email("u" + id + "@example.org")
                        .build()));
    }

    private SiteBackup.Backup backUp() throws Exception {
        return site.get(SiteBackup.class).backUp(file);
    }

    private SiteBackup.Backup restore() throws Exception {
        try (var target = TestDatabase.open(elsewhere, Mode.COMMAND)) {
            return target.get(SiteBackup.class).restore(file);
        }
    }

    private void assertNothingIsRestored() {
        assertThat(elsewhere.resolve("inkmark.mv.db")).doesNotExist();
    }

    @Test
    void a_site_comes_back_as_it_was_while_it_is_in_use() throws Exception {
        var kept = backUp();
        add(site, 2);
        var restored = restore();

        assertThat(restored.rows()).isEqualTo(kept.rows()).containsEntry("users", 1L);
        assertThat(restored.at()).isEqualTo(kept.at());
        assertThat(kept.size()).isEqualTo(Files.size(file));
        try (var back = TestDatabase.open(elsewhere, Mode.COMMAND)) {
            assertThat(back.get(Schema.class).status())
                    .isEqualTo(site.get(Schema.class).status());
            assertThat(back.get(UserRepository.class)
                            .list(UserFilter.all(), PageRequest.first(9))
                            .items())
                    .extracting(user -> user.username().value())
                    .containsExactly("user-1");
        }
    }

    @Test
    void nobody_but_its_owner_reads_a_backup_or_what_comes_of_it() throws Exception {
        backUp();
        restore();

        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(permissions(data.resolve("backups"))).isEqualTo("rwx------");
        assertThat(permissions(elsewhere)).isEqualTo("rwx------");
        assertThat(permissions(elsewhere.resolve("inkmark.mv.db"))).isEqualTo("rw-------");
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void nothing_is_left_beside_them() throws Exception {
        backUp();
        restore();

        assertThat(folder).isDirectoryNotContaining("glob:**.part");
        assertThat(data.resolve("backups")).isEmptyDirectory();
        try (var left = Files.list(elsewhere)) {
            assertThat(left.map(Path::getFileName)).containsExactly(Path.of("inkmark.mv.db"));
        }
    }

    @Test
    void what_one_that_was_killed_has_left_is_removed() throws Exception {
        var left = Files.createDirectories(data.resolve("backups/work-1"));
        Files.createFile(left.resolve("lock"));
        Files.writeString(left.resolve("copied.zip"), "a part");
        Files.writeString(folder.resolve(".site.zip.part"), "a part");

        try (var alive = WorkFolder.in(data.resolve("backups"))) {
            backUp();

            assertThat(left).doesNotExist();
            assertThat(folder.resolve(".site.zip.part")).doesNotExist();
            assertThat(alive.path()).exists();
        }
    }

    @Test
    void a_folder_in_use_stays_locked_when_its_own_process_looks_for_others() throws Exception {
        var backups = Files.createDirectories(data.resolve("backups"));
        try (var alive = WorkFolder.in(backups)) {
            WorkFolder.in(backups).close();

            assertThat(Files.readString(Path.of("/proc/locks")))
                    .contains(":" + Files.getAttribute(alive.path().resolve("lock"), "unix:ino") + " ");
        }
        assertThat(backups).isEmptyDirectory();
    }

    @Test
    void of_two_backups_to_the_same_file_the_later_is_whole() throws Exception {
        try (var first = new PartFile(file);
                var second = new PartFile(file)) {
            assertThatThrownBy(first::become).hasMessageContaining("another backup to it has begun meanwhile");

            second.become();
        }
        assertThat(file).isEmptyFile();
    }

    @Test
    void what_goes_wrong_in_the_data_folder_is_not_told_of_the_file() throws Exception {
        Files.writeString(data.resolve("backups"), "in the way");

        assertThatThrownBy(this::backUp)
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("the database in " + data + " cannot be copied");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void what_root_restores_is_of_the_owner_of_the_folder() throws Exception {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        backUp();
        Files.createDirectory(elsewhere);
        Files.setAttribute(elsewhere, "unix:uid", 12_345);
        restore();

        assertThat(Files.getAttribute(elsewhere.resolve("inkmark.mv.db"), "unix:uid"))
                .isEqualTo(12_345);
    }

    @Test
    void a_file_that_is_there_stays_as_it_is() throws Exception {
        Files.writeString(file, "dear");

        assertThatThrownBy(this::backUp).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("dear");
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        file = folder.resolve("nodir/site.zip");

        assertThatThrownBy(this::backUp)
                .isInstanceOfSatisfying(FileSystemException.class, e -> assertThat(e.getReason())
                        .isEqualTo("there is no folder '%s'; make it, or name a file in another"
                                .formatted(folder.resolve("nodir"))));
        assertThat(data.resolve("backups")).doesNotExist();
    }

    @Test
    void a_folder_that_holds_a_site_keeps_it() throws Exception {
        backUp();
        restore();

        assertThatThrownBy(this::restore)
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("there is a site in " + elsewhere + " already")
                .hasMessageContaining("--data DIR");
    }

    @Test
    void a_server_whose_database_was_moved_away_is_to_be_ended_first() throws Exception {
        backUp();
        Files.createDirectories(elsewhere);
        var note = elsewhere.resolve("inkmark.pid");
        Files.writeString(
                note,
                "process %d (inkmark serve)%n".formatted(ProcessHandle.current().pid()));

        assertThatThrownBy(this::restore)
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("(inkmark serve) still has the database");

        Files.writeString(note, "process 999999999999 (inkmark serve)\n");
        restore();
    }

    @Test
    void a_damaged_backup_is_refused_or_harmless_wherever_the_damage_is() throws Exception {
        var rows = backUp().rows();
        var whole = Files.readAllBytes(file);

        for (var at = 0; at < whole.length; at += Math.max(1, whole.length / 60)) {
            var damaged = whole.clone();
            damaged[at] ^= 0x10;
            Files.write(file, damaged);
            try {
                assertThat(restore().rows()).as("byte %d", at).isEqualTo(rows);
                Files.delete(elsewhere.resolve("inkmark.mv.db"));
            } catch (DatabaseUnusable refused) {
                assertThat(refused).hasMessageContaining("backup");
                assertNothingIsRestored();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 1000})
    void a_part_of_a_backup_is_refused(int length) throws Exception {
        backUp();
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), length));

        assertThatThrownBy(this::restore).isInstanceOf(DatabaseUnusable.class).hasMessage("""
                    %s is no backup of Inkmark, or its end is missing or damaged
                    Was it cut off while it was copied? Copy it anew, or use another one\
                    """.formatted(file));
        assertNothingIsRestored();
    }

    @Test
    void a_database_that_is_not_the_one_of_the_manifest_is_refused() throws Exception {
        backUp();
        var entries = entries();
        entries.computeIfPresent("inkmark.mv.db", (_, bytes) -> {
            bytes[bytes.length / 2] ^= 1;
            return bytes;
        });
        zip(entries);

        assertThatThrownBy(this::restore).hasMessageContaining("its database is not the one that was kept");
        assertNothingIsRestored();
    }

    @Test
    void no_more_is_unpacked_than_the_manifest_says_that_there_is() throws Exception {
        backUp();
        var entries = entries();
        entries.put("inkmark.mv.db", new byte[100_000_000]);
        zip(entries);

        assertThatThrownBy(this::restore).hasMessageContaining("the backup is damaged");
        assertNothingIsRestored();
    }

    @Test
    void rows_that_are_not_those_of_the_manifest_are_refused() throws Exception {
        backUp();
        var entries = entries();
        entries.computeIfPresent(MANIFEST, (_, text) -> new String(text, StandardCharsets.UTF_8)
                .replace("rows.users=1", "rows.users=2")
                .getBytes(StandardCharsets.UTF_8));
        zip(entries);

        assertThatThrownBy(this::restore).hasMessageContaining("does not hold what the manifest says");
        assertNothingIsRestored();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "/evil", "sub/inkmark.mv.db", "manifest.properties~"})
    void a_zip_with_anything_else_in_it_is_no_backup(String name) throws Exception {
        backUp();
        var entries = entries();
        entries.put(name, new byte[] {1});
        zip(entries);

        assertThatThrownBy(this::restore).hasMessageContaining("is no backup: those of Inkmark hold");
        assertThat(folder.resolve("evil")).doesNotExist();
        assertNothingIsRestored();
    }

    private Map<String, byte[]> entries() throws Exception {
        var entries = new TreeMap<String, byte[]>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    private void zip(Map<String, byte[]> entries) throws Exception {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
    }

    @Test
    void the_backup_of_a_newer_program_is_refused() throws Exception {
        site.execute("UPDATE \"inkmark_schema_history\" SET \"version\" = '999' WHERE \"version\" = '1'");
        backUp();

        assertThatThrownBy(this::restore)
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("tables of version 999");
        assertNothingIsRestored();
    }

    @Test
    void the_backup_of_an_older_program_comes_back_to_be_upgraded() throws Exception {
        site.get(Schema.class).downgrade(2);
        backUp();

        assertThat(restore().schemaVersion()).isEqualTo(2);

        try (var back = TestDatabase.open(elsewhere, Mode.SERVE)) {
            back.get(Schema.class).upgrade();
            assertThat(back.get(UserRepository.class)
                            .list(UserFilter.all(), PageRequest.first(9))
                            .items())
                    .hasSize(1);
        }
    }

    @Test
    void each_upgrade_has_a_backup_of_its_own() throws Exception {
        var backups = site.get(SiteBackup.class);

        assertThat(backups.backUpBefore(7)).contains(data.resolve("backups/before-7.zip"));
        assertThat(backups.backUpBefore(7)).contains(data.resolve("backups/before-7-2.zip"));

        file = data.resolve("backups/before-7.zip");
        assertThat(restore().rows()).containsEntry("users", 1L);
    }

    @Test
    void what_cannot_be_backed_up_before_an_upgrade_is_told() throws Exception {
        Files.writeString(data.resolve("backups"), "in the way");

        assertThatThrownBy(() -> site.get(SiteBackup.class).backUpBefore(7))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("the database is not upgraded, as it cannot be backed up");
    }

    @Test
    void a_database_elsewhere_has_its_own_backups() {
        var settings = new DatabaseSettings(elsewhere, Optional.of("jdbc:h2:mem:elsewhere"), Mode.COMMAND);
        try (var other = TestDatabase.open(settings)) {
            var backups = other.get(SiteBackup.class);

            assertThat(backups.backUpBefore(7)).isEmpty();
            assertThatThrownBy(() -> backups.backUp(file))
                    .isInstanceOf(DatabaseUnusable.class)
                    .hasMessageContaining("inkmark db copy --to DIR");
            assertThatThrownBy(() -> backups.restore(file))
                    .isInstanceOf(DatabaseUnusable.class)
                    .hasMessageContaining("inkmark db copy --from DIR");
        }
    }

    @Test
    void where_there_is_no_site_there_is_nothing_to_back_up() {
        try (var none = TestDatabase.open(elsewhere, Mode.COMMAND)) {
            assertThatThrownBy(() -> none.get(SiteBackup.class).backUp(file))
                    .isInstanceOf(DatabaseUnusable.class)
                    .hasMessageContaining("no site at " + elsewhere);
        }
        assertThat(file).doesNotExist();
    }
}
