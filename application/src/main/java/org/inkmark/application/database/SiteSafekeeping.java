package org.inkmark.application.database;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.inkmark.application.database.SiteBackup.Backup;

@Singleton
final class SiteSafekeeping implements BackUpSite {

    private final Optional<SiteBackup> backups;

    SiteSafekeeping(Optional<SiteBackup> backups) {
        this.backups = backups;
    }

    @Override
    public Backup backUp(Path file) throws IOException {
        return OptionalPort.required(backups, "backups").backUp(file);
    }

    @Override
    public Backup restore(Path file) throws IOException {
        return OptionalPort.required(backups, "backups").restore(file);
    }
}
