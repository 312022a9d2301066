package org.inkmark.persistence.engine;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inkmark.application.database.DatabaseUnusable;

/** The data folder with the embedded database. */
public final class SiteFolder {

    private static final String NAME = "inkmark";

    private final Path folder;
    private final Path database;
    private final SiteNotes notes;

    public SiteFolder(Path folder) {
        this.folder = folder;
        database = folder.resolve(NAME + ".mv.db");
        notes = new SiteNotes(folder.resolve(NAME));
    }

    /** What H2 calls the database. A semicolon would end the name in its URL. */
    String databaseName() {
        return folder.resolve(NAME).toString();
    }

    /** Its file. */
    public Path database() {
        return database;
    }

    /** What processes say of it to one another. */
    SiteNotes notes() {
        return notes;
    }

    /** Makes sure that a database can be opened here. */
    public void prepare(boolean makesNewSite) {
        if (folder.toString().indexOf(';') >= 0) {
            throw new DatabaseUnusable("the data folder's name must not hold a semicolon: " + folder);
        }
        if (Files.isDirectory(folder) && !Files.isExecutable(folder)) {
            throw FileRights.notWritable(folder); // nobody but its owner sees whether there is a site in it
        }
        if (!Files.exists(database)) {
            if (!makesNewSite) {
                throw new DatabaseUnusable(
                        "no site at " + folder + "; inkmark serve makes one, --data DIR names another");
            }
            makeFolder();
        }
        if (!Files.isWritable(folder) || (Files.exists(database) && !Files.isWritable(database))) {
            throw FileRights.notWritable(Files.exists(database) ? database : folder);
        }
    }

    private void makeFolder() {
        try {
            FileRights.makeFolder(folder);
        } catch (AccessDeniedException e) {
            throw new DatabaseUnusable(
                    "the data folder %1$s cannot be made by %2$s\nMake it for that user: sudo install -d -o %2$s -m 700 %1$s, or name another by --data DIR"
                            .formatted(folder, FileRights.user()),
                    e);
        } catch (IOException e) {
            throw new DatabaseUnusable(
                    "the data folder %s cannot be made (%s); name another by --data DIR"
                            .formatted(folder, e.getClass().getSimpleName()),
                    e);
        }
        if (Files.isWritable(folder) && isEmpty()) {
            FileRights.restrictFolder(folder);
        }
    }

    /** One that holds anything else is somebody's, and its permissions are his. */
    private boolean isEmpty() {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    /** Nobody but its owner reads the database, wherever it lies. */
    void protectDatabase() {
        protect(database);
    }

    /** As {@link #protectDatabase}, for a file that is to be it. */
    public void protect(Path file) {
        FileRights.restrictFile(file);
    }

    /** @throws DatabaseUnusable if there is a database in it */
    public void requireNoSite() {
        if (Files.exists(database)) {
            throw new DatabaseUnusable(
                    "there is a site in %s already\nName another folder by --data DIR, or move %s away"
                            .formatted(folder, database.getFileName()));
        }
        if (notes.isHeld()) {
            throw new DatabaseUnusable(
                    "%s still has the database that was moved away from %s\nEnd it first, or remove %s if it is none"
                            .formatted(notes.holder(), folder, notes.holderNote()));
        }
    }

    /** Where copies of the database are kept and made; nobody but its owner looks into it. */
    public Path backups() throws IOException {
        var backups = folder.resolve("backups");
        if (!Files.exists(backups)) {
            FileRights.makeFolder(backups); // another backup may be as far
            give(backups);
        }
        return backups;
    }

    /**
     * Gives what this process made to the owner of the database, or of the folder that is to hold one: another one, where this
     * is root's.
     */
    public void give(Path made) throws IOException {
        FileRights.give(made, Files.exists(database) ? database : folder);
    }
}
