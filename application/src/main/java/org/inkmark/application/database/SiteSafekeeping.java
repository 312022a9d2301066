package org.inkmark.application.database;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import org.inkmark.application.database.SiteBackup.Backup;

@Singleton
final class SiteSafekeeping implements BackUpSite {

    private final SiteBackup backups;

    SiteSafekeeping(SiteBackup backups) {
        this.backups = backups;
    }

    @Override
    public Backup backUp(Path file) throws IOException {
        return backups.backUp(file);
    }

    @Override
    public Backup restore(Path file) throws IOException {
        return backups.restore(file);
    }
}
