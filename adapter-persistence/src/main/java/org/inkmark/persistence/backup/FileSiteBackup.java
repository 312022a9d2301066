package org.inkmark.persistence.backup;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.inkmark.application.database.DatabaseSettings;
import org.inkmark.application.database.DatabaseSettings.Mode;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.application.database.SiteBackup;
import org.inkmark.persistence.engine.Database;
import org.inkmark.persistence.engine.FileCopy;
import org.inkmark.persistence.engine.FileForce;
import org.inkmark.persistence.engine.SiteFolder;
import org.inkmark.persistence.schema.DatabaseContent;

/** Backups of the embedded database. They are made in the data folder, as its server may write nowhere else. */
@Singleton
final class FileSiteBackup implements SiteBackup {

    private final Database database;
    private final DatabaseSettings settings;
    private final SiteFolder folder;
    private final InstantSource clock;

    FileSiteBackup(Database database, DatabaseSettings settings, InstantSource clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
        folder = new SiteFolder(settings.data());
    }

    @Override
    public Backup backUp(Path file) throws IOException {
        var target = file.toAbsolutePath();
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(file.toString(), null, "there is such a file already");
        }
        if (Files.notExists(target.getParent())) {
            throw new FileSystemException(
                    file.toString(),
                    null,
                    "there is no folder '%s'; make it, or name a file in another".formatted(target.getParent()));
        }
        var copying = database.fileCopy();
        folder.prepare(false);
        try (var part = new PartFile(target);
                var work = workFolder()) {
            var manifest = copied(copying, work.path());
            BackupFile.write(part.out(), manifest, work.path().resolve(BackupFile.DATABASE));
            part.become();
            return backup(file, manifest);
        }
    }

    private WorkFolder workFolder() {
        try {
            return WorkFolder.in(folder.backups());
        } catch (IOException e) {
            throw notCopied(e);
        }
    }

    private Manifest copied(FileCopy copying, Path work) {
        try {
            folder.give(work);
            var copy = work.resolve(BackupFile.DATABASE);
            var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            copying.to(copy);
            var content = content(work);
            return new Manifest(
                    Manifest.thisInkmark(),
                    content.status().applied(),
                    at,
                    BackupFile.sha256Of(copy),
                    Files.size(copy),
                    content.rows());
        } catch (SQLException | IOException e) {
            throw notCopied(e);
        }
    }

    private DatabaseUnusable notCopied(Exception e) {
        return database.errors()
                .forOperator(e)
                .orElseGet(() -> new DatabaseUnusable(
                        "the database in %s cannot be copied (%s): %s"
                                .formatted(settings.data(), e.getClass().getSimpleName(), e.getMessage()),
                        e));
    }

    @Override
    public Optional<Path> backUpBefore(int version) {
        if (settings.url().isPresent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(backUp(free("before-" + version)).file());
        } catch (IOException | DatabaseUnusable e) {
            throw new DatabaseUnusable(
                    "the database is not upgraded, as it cannot be backed up into %s first: %s"
                            .formatted(settings.data(), e.getMessage()),
                    e);
        }
    }

    private Path free(String name) throws IOException {
        var wanted = folder.backups().resolve(name + ".zip");
        for (var number = 2; Files.exists(wanted); number++) {
            wanted = folder.backups().resolve(name + "-" + number + ".zip");
        }
        return wanted;
    }

    @Override
    public Backup restore(Path file) throws IOException {
        if (settings.url().isPresent()) {
            throw new DatabaseUnusable("""
                a backup is restored into a data folder, and the database is named by its URL
                Restore it with --data DIR and without that URL, then: inkmark db copy --from DIR --to URL\
                """);
        }
        folder.requireNoSite();
        var backup = new BackupFile(file);
        var manifest = backup.manifest();
        folder.prepare(true);
        try (var work = WorkFolder.in(settings.data())) {
            var copy = work.path().resolve(BackupFile.DATABASE);
            backup.unpack(manifest, copy);
            requireWhole(manifest, content(work.path()));
            folder.protect(copy);
            folder.give(copy);
            FileForce.once(copy);
            folder.requireNoSite();
            Files.move(copy, folder.database());
            FileForce.once(folder.database());
            return backup(file, manifest);
        }
    }

    private static void requireWhole(Manifest manifest, DatabaseContent content) {
        if (content.status().isAhead()) {
            throw new DatabaseUnusable(
                    "the backup was written by Inkmark %s with tables of version %d, and this Inkmark knows %d at most: use that one, or a newer"
                            .formatted(
                                    manifest.inkmark(),
                                    manifest.schema(),
                                    content.status().newest()));
        }
        if (content.status().applied() != manifest.schema() || !content.rows().equals(manifest.rows())) {
            throw BackupFile.damaged("its database does not hold what the manifest says");
        }
    }

    private DatabaseContent content(Path opened) {
        try (var copy = database.another(new DatabaseSettings(opened, Optional.empty(), Mode.COMMAND))) {
            return DatabaseContent.of(copy);
        }
    }

    private static Backup backup(Path file, Manifest manifest) throws IOException {
        return new Backup(file, Files.size(file), manifest.at(), manifest.schema(), manifest.rows());
    }
}
