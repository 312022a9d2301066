package org.inkmark.cli.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.inkmark.application.database.BackUpSite;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.application.database.SiteBackup.Backup;
import org.inkmark.cli.CommandLineUnderTest;
import org.inkmark.cli.site.SiteChoice;
import org.inkmark.cli.site.SiteChoice.Aim;
import org.junit.jupiter.api.Test;

class BackupCommandsTest {
    private static final Path FILE = Path.of("site.zip");
    private static final Backup BACKUP = new Backup(
            FILE, 1_234_567, Instant.parse("2026-02-03T04:05:06Z"), 6, new TreeMap<>(Map.of("posts", 3L, "users", 1L)));

    private final CommandLineUnderTest inkmark = new CommandLineUnderTest();
    private final BackUpSite site = inkmark.port(BackUpSite.class);

    @Test
    void a_backup_is_named_with_its_size_and_rows() throws IOException {
        when(site.backUp(FILE)).thenReturn(BACKUP);

        assertThat(inkmark.run("backup", "site.zip")).isZero();

        assertThat(inkmark.printed().lines())
                .satisfiesExactly(
                        head -> assertThat(head).contains("TABLE", "ROWS"),
                        line -> assertThat(line).contains("posts", "3"),
                        line -> assertThat(line).contains("users", "1"));
        assertThat(inkmark.said()).isEqualTo("Wrote 'site.zip', 1.2 MB: the site of 2026-02-03T04:05:06Z.\n");
        assertThat(inkmark.opened()).singleElement().extracting(SiteChoice::aim).isEqualTo(Aim.DATABASE);
    }

    @Test
    void programs_read_it_as_json() throws IOException {
        when(site.backUp(FILE)).thenReturn(BACKUP);

        assertThat(inkmark.run("backup", "site.zip", "--format", "json", "--quiet"))
                .isZero();

        assertThat(inkmark.printed()).contains("{\"table\":\"posts\",\"rows\":3}");
        assertThat(inkmark.said()).isEmpty();
    }

    @Test
    void a_file_that_is_there_is_told() throws IOException {
        when(site.backUp(FILE))
                .thenThrow(new FileAlreadyExistsException("site.zip", null, "there is such a file already"));

        assertThat(inkmark.run("backup", "site.zip")).isEqualTo(1);

        assertThat(inkmark.said()).isEqualTo("inkmark: cannot write 'site.zip': there is such a file already\n");
    }

    @Test
    void what_backs_up_another_database_is_told() throws IOException {
        when(site.backUp(FILE)).thenThrow(new DatabaseUnusable("use pg_dump\nor inkmark db copy"));

        assertThat(inkmark.run("backup", "site.zip")).isEqualTo(1);

        assertThat(inkmark.said()).isEqualTo("inkmark: use pg_dump\nor inkmark db copy\n");
    }

    @Test
    void a_restored_site_is_named_with_its_folder() throws IOException {
        when(site.restore(FILE)).thenReturn(BACKUP);

        assertThat(inkmark.run("restore", "site.zip", "--data", "elsewhere")).isZero();

        assertThat(inkmark.printed()).contains("posts", "users");
        assertThat(inkmark.said()).isEqualTo("Restored the site of 2026-02-03T04:05:06Z into 'elsewhere'.\n");
    }

    @Test
    void a_file_that_is_not_there_is_told() throws IOException {
        when(site.restore(FILE)).thenThrow(new NoSuchFileException("site.zip"));

        assertThat(inkmark.run("restore", "site.zip")).isEqualTo(1);

        assertThat(inkmark.said()).isEqualTo("inkmark: cannot restore 'site.zip': there is no such file or folder\n");
    }

    @Test
    void a_file_must_be_named() {
        assertThat(inkmark.run("backup")).isEqualTo(2);
        assertThat(inkmark.run("restore")).isEqualTo(2);
        assertThat(inkmark.opened()).isEmpty();
    }
}
