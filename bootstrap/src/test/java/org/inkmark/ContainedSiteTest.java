package org.inkmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.inkmark.application.database.DatabaseSettings.Durability;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.application.database.ManageDatabase;
import org.inkmark.cli.site.SiteChoice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may make the tables of a site; a database that a URL names stands for one on a server. */
class ContainedSiteTest {
    private static final String HINT = "the database holds no site yet: run 'inkmark db upgrade'";

    @TempDir
    private Path folder;

    private SiteChoice elsewhere;

    @BeforeEach
    void name() {
        elsewhere = new SiteChoice(
                folder, Optional.of("jdbc:h2:file:" + folder.resolve("elsewhere")), SiteChoice.Aim.SITE_OR_NEW_ONE);
    }

    @Test
    void no_command_makes_the_tables_of_a_database_elsewhere() {
        assertThatThrownBy(() -> ContainedSite.open(elsewhere, Deployment.plain(), Durability.DISK))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessage(HINT);
    }

    @Test
    void a_server_makes_them_when_it_is_asked_to() {
        assertThatThrownBy(() ->
                        ContainedSite.openToServe(elsewhere, Deployment.plain(), Durability.DISK, false, Map.of()))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessage(HINT);

        ContainedSite.openToServe(elsewhere, Deployment.plain(), Durability.DISK, true, Map.of())
                .close();

        try (var site = ContainedSite.open(elsewhere, Deployment.plain(), Durability.DISK)) {
            assertThat(site.port(ManageDatabase.class).status().isBehind()).isFalse();
        }
    }

    @Test
    void a_command_makes_the_embedded_database_unasked() {
        try (var site = ContainedSite.open(
                new SiteChoice(folder, Optional.empty(), SiteChoice.Aim.SITE_OR_NEW_ONE),
                Deployment.plain(),
                Durability.DISK)) {
            assertThat(site.port(ManageDatabase.class).status().isBehind()).isFalse();
        }
    }

    @Test
    void a_command_is_told_that_what_it_wrote_cannot_be_brought_to_the_disk() throws Exception {
        var site = ContainedSite.open(
                new SiteChoice(folder, Optional.empty(), SiteChoice.Aim.SITE_OR_NEW_ONE),
                Deployment.plain(),
                Durability.DISK);
        Files.delete(folder.resolve("inkmark.mv.db"));

        assertThatThrownBy(site::close)
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageStartingWith("what was written may not survive a lost power supply");
    }

    @Test
    void a_server_backs_up_what_it_upgrades() {
        var choice = new SiteChoice(folder, Optional.empty(), SiteChoice.Aim.SITE_OR_NEW_ONE);
        ContainedSite.open(choice, Deployment.plain(), Durability.DISK).close();
        assertThat(folder.resolve("backups")).as("of a new site").doesNotExist();
        int newest;
        try (var site = ContainedSite.open(choice, Deployment.plain(), Durability.DISK)) {
            var database = site.port(ManageDatabase.class);
            newest = database.status().newest();
            database.downgrade(newest - 1);
        }

        ContainedSite.openToServe(choice, Deployment.plain(), Durability.DISK, false, Map.of())
                .close();

        assertThat(folder.resolve("backups/before-" + newest + ".zip")).isNotEmptyFile();
    }

    @Test
    void a_server_upgrades_nothing_that_it_cannot_back_up() throws Exception {
        var choice = new SiteChoice(folder, Optional.empty(), SiteChoice.Aim.SITE_OR_NEW_ONE);
        var behind = new SiteChoice(folder, Optional.empty(), SiteChoice.Aim.DATABASE);
        try (var site = ContainedSite.open(choice, Deployment.plain(), Durability.DISK)) {
            var database = site.port(ManageDatabase.class);
            database.downgrade(database.status().newest() - 1);
        }
        Files.writeString(folder.resolve("backups"), "in the way");

        assertThatThrownBy(
                        () -> ContainedSite.openToServe(choice, Deployment.plain(), Durability.DISK, false, Map.of()))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("not upgraded");
        try (var site = ContainedSite.open(behind, Deployment.plain(), Durability.DISK)) {
            assertThat(site.port(ManageDatabase.class).status().isBehind()).isTrue();
        }
    }
}
