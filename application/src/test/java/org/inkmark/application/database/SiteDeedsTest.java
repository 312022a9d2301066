package org.inkmark.application.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.inkmark.application.database.DatabaseSettings.Mode;
import org.inkmark.application.memory.InMemorySite;
import org.inkmark.domain.audit.AuditEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That a whole site is taken elsewhere is recorded. */
class SiteDeedsTest {
    private static final DatabaseSettings HERE = new DatabaseSettings(Path.of("data"), Optional.empty(), Mode.COMMAND);

    private final InMemorySite site = new InMemorySite();
    private final Schema schema = mock(Schema.class);
    private final SiteCopy copy = mock(SiteCopy.class);
    private final SiteBackup backups = mock(SiteBackup.class);
    private final SiteDeeds deeds = new SiteDeeds(Optional.of(schema), site::units);
    private final MoveSite move = new SiteMove(Optional.of(copy), HERE, deeds);
    private final BackUpSite backUp = new SiteSafekeeping(Optional.of(backups), deeds);

    @ParameterizedTest
    @CsvSource({
        "postgresql://me:secret@db.example/blog, postgresql",
        "jdbc:mysql://db.example/blog?user=me&password=secret, mysql",
        "me secret, a database"
    })
    void a_copy_is_recorded_before_it_is_made_and_of_a_url_its_kind_alone(String url, String recorded) {
        versions(9, 9);
        var before = new StringBuilder();
        when(copy.copy(any(), any())).then(_ -> {
            before.append(site.audited());
            return new SiteCopy.Report(List.of(), true, 0);
        });

        move(new DatabaseSettings(Path.of("."), Optional.of(url), Mode.MAKES_NEW_SITE));

        assertThat(site.audited())
                .extracting(AuditEvent::toString)
                .containsExactly("operator root site_copy_begun site: " + recorded);
        assertThat(before).contains("site_copy_begun");
    }

    @Test
    void a_folder_is_recorded_by_its_name() {
        versions(9, 9);

        move(new DatabaseSettings(Path.of("/srv/blog"), Optional.empty(), Mode.MAKES_NEW_SITE));

        assertThat(site.audited())
                .extracting(AuditEvent::toString)
                .containsExactly("operator root site_copy_begun site: /srv/blog");
    }

    @Test
    void a_backup_is_recorded() throws IOException {
        versions(9, 9);

        backUp.backUp(Path.of("/srv/blog.zip"));

        assertThat(site.audited())
                .extracting(AuditEvent::toString)
                .containsExactly("operator root site_backed_up site: /srv/blog.zip");
    }

    @Test
    void tables_of_another_version_have_no_place_for_a_record() throws IOException {
        for (var applied : List.of(0, 8, 10)) {
            versions(applied, 9);
            backUp.backUp(Path.of("blog.zip"));
        }

        assertThat(site.audited()).isEmpty();
    }

    private void versions(int applied, int newest) {
        when(schema.status()).thenReturn(new SchemaStatus(applied, newest));
    }

    private void move(DatabaseSettings target) {
        move.copy(target, mock(SiteCopy.Listener.class));
    }
}
