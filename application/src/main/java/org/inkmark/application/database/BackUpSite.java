package org.inkmark.application.database;

import java.io.IOException;
import java.nio.file.Path;
import org.inkmark.application.database.SiteBackup.Backup;

/** How an operator keeps a site in a file. */
public interface BackUpSite {

    /** As {@link SiteBackup#backUp}. */
    Backup backUp(Path file) throws IOException;

    /** As {@link SiteBackup#restore}. */
    Backup restore(Path file) throws IOException;
}
