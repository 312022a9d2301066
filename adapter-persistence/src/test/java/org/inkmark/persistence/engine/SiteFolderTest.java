package org.inkmark.persistence.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.inkmark.application.database.DatabaseSettings;
import org.inkmark.application.database.DatabaseSettings.Mode;
import org.inkmark.application.database.DatabaseUnusable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteFolderTest {

    @TempDir
    private Path parent;

    @Test
    void a_folder_without_a_site_is_told_and_none_is_made() {
        var folder = parent.resolve("data");

        assertThatThrownBy(() -> new SiteFolder(folder).prepare(false))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessage("no site at " + folder + "; inkmark serve makes one, --data DIR names another");

        assertThat(folder).doesNotExist();
    }

    @Test
    void the_folder_of_a_new_site_is_its_owners_alone() throws Exception {
        var folder = parent.resolve("a/b");

        new SiteFolder(folder).prepare(true);

        assertThat(permissions(folder)).isEqualTo("rwx------");
    }

    @Test
    void an_empty_folder_becomes_its_owners_alone() throws Exception {
        var folder = folder("rwxr-xr-x");

        new SiteFolder(folder).prepare(true);

        assertThat(permissions(folder)).isEqualTo("rwx------");
    }

    @Test
    void a_folder_that_holds_anything_else_keeps_its_permissions() throws Exception {
        var folder = folder("rwxr-xr-x");
        Files.createFile(folder.resolve("index.html"));

        new SiteFolder(folder).prepare(true);

        assertThat(permissions(folder)).isEqualTo("rwxr-xr-x");
    }

    @Test
    void the_database_is_its_owners_alone_in_any_folder() throws Exception {
        var folder = folder("rwxr-xr-x");
        Files.createFile(folder.resolve("index.html"));
        var engine = new H2FileEngine(new DatabaseSettings(folder, Optional.empty(), Mode.SERVE));

        engine.connect().close();
        engine.close();

        assertThat(permissions(folder.resolve("inkmark.mv.db"))).isEqualTo("rw-------");
    }

    /** A folder of exactly these permissions, whatever the mask of the process. */
    private Path folder(String permissions) throws IOException {
        return Files.setPosixFilePermissions(
                Files.createDirectory(parent.resolve("data")), PosixFilePermissions.fromString(permissions));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void a_file_in_place_of_the_folder_is_told() throws Exception {
        var file = Files.createFile(parent.resolve("data"));

        assertThatThrownBy(() -> new SiteFolder(file).prepare(true))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageStartingWith("the data folder " + file + " cannot be made");
    }

    @Test
    void a_folder_that_cannot_be_written_is_told() throws Exception {
        var folder = folder("r-x------");
        assumeThat(Files.isWritable(folder))
                .as("whoever is root writes everywhere")
                .isFalse();

        assertThatThrownBy(() -> new SiteFolder(folder).prepare(true))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("cannot be written by");
    }

    @Test
    void a_name_that_would_end_the_url_is_refused() {
        assertThatThrownBy(() -> new SiteFolder(parent.resolve("a;INIT=b")).prepare(true))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("must not hold a semicolon");
    }
}
