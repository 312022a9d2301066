package org.inkmark.application.database;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.inkmark.application.database.SiteBackup.Backup;
import org.inkmark.domain.audit.AuditAction;

@Singleton
final class SiteSafekeeping implements BackUpSite {

    private final Optional<SiteBackup> backups;
    private final SiteDeeds deeds;

    SiteSafekeeping(Optional<SiteBackup> backups, SiteDeeds deeds) {
        this.backups = backups;
        this.deeds = deeds;
    }

    @Override
    public Backup backUp(Path file) throws IOException {
        var backup = OptionalPort.required(backups, "backups").backUp(file);
        deeds.record(AuditAction.SITE_BACKED_UP, file.toString());
        return backup;
    }

    @Override
    public Backup restore(Path file) throws IOException {
        return OptionalPort.required(backups, "backups").restore(file);
    }
}
