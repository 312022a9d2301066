package org.inkmark.persistence.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.inkmark.application.database.DatabaseSettings;
import org.inkmark.application.database.DatabaseUnusable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The data folder with the embedded database, and the notes that processes leave in it for one another. */
public final class SiteFolder {

    private static final Logger LOG = LoggerFactory.getLogger(SiteFolder.class);
    private static final String NAME = "inkmark";
    private static final Set<PosixFilePermission> FOLDER_OF_ITS_OWNER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE_OF_ITS_OWNER = PosixFilePermissions.fromString("rw-------");

    /** A note of waiting that nobody has renewed for this long was left by a process that ended. */
    private static final Duration WAITING_LASTS = Duration.ofSeconds(5);

    private static final Pattern PROCESS = Pattern.compile("process (\\d{1,18}) ");

    private final Path folder;
    private final Path database;
    private final Path serverNote;
    private final Path holderNote;
    private final Path waitingNote;

    public SiteFolder(Path folder) {
        this.folder = folder;
        this.database = folder.resolve(NAME + ".mv.db");
        this.serverNote = folder.resolve(NAME + ".lock.db");
        this.holderNote = folder.resolve(NAME + ".pid");
        this.waitingNote = folder.resolve(NAME + ".waiting");
    }

    /** What H2 calls the database. A semicolon would end the name in its URL. */
    String databaseName() {
        return folder.resolve(NAME).toString();
    }

    /** Its file. */
    public Path database() {
        return database;
    }

    /** Makes sure that a database can be opened here. */
    public void prepare(boolean makesNewSite) {
        if (folder.toString().indexOf(';') >= 0) {
            throw new DatabaseUnusable("the data folder's name must not hold a semicolon: " + folder);
        }
        if (Files.isDirectory(folder) && !Files.isExecutable(folder)) {
            throw notWritable(folder); // nobody but its owner sees whether there is a site in it
        }
        if (!Files.exists(database)) {
            if (!makesNewSite) {
                throw new DatabaseUnusable(
                        "no site at " + folder + "; inkmark serve makes one, --data DIR names another");
            }
            makeFolder();
        }
        if (!Files.isWritable(folder) || (Files.exists(database) && !Files.isWritable(database))) {
            throw notWritable(Files.exists(database) ? database : folder);
        }
    }

    private DatabaseUnusable notWritable(Path refused) {
        var user = System.getProperty("user.name");
        var owner = owner(refused);
        return new DatabaseUnusable(
                owner.equals(user)
                        ? "%1$s cannot be written by %2$s, its owner\nGive that right back: chmod u+rwX %1$s"
                                .formatted(refused, user)
                        : "%1$s cannot be written by %2$s: it belongs to %3$s\nRun the command as that user: sudo -u %3$s inkmark ..."
                                .formatted(refused, user, owner));
    }

    private static String owner(Path path) {
        try {
            return Files.getOwner(path).getName();
        } catch (IOException | UnsupportedOperationException e) {
            return "another user";
        }
    }

    private void makeFolder() {
        try {
            Files.createDirectories(folder, onlyOwner());
        } catch (AccessDeniedException e) {
            var user = System.getProperty("user.name");
            throw new DatabaseUnusable(
                    "the data folder %1$s cannot be made by %2$s\nMake it for that user: sudo install -d -o %2$s -m 700 %1$s, or name another by --data DIR"
                            .formatted(folder, user),
                    e);
        } catch (IOException e) {
            throw new DatabaseUnusable(
                    "the data folder %s cannot be made (%s); name another by --data DIR"
                            .formatted(folder, e.getClass().getSimpleName()),
                    e);
        }
        if (Files.isWritable(folder) && isEmpty()) {
            restrict(folder, FOLDER_OF_ITS_OWNER);
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
        restrict(file, FILE_OF_ITS_OWNER);
    }

    /** @throws DatabaseUnusable if there is a database in it */
    public void requireNoSite() {
        if (Files.exists(database)) {
            throw new DatabaseUnusable(
                    "there is a site in %s already\nName another folder by --data DIR, or move %s away"
                            .formatted(folder, database.getFileName()));
        }
        if (isHeld()) {
            throw new DatabaseUnusable(
                    "%s still has the database that was moved away from %s\nEnd it first, or remove %s if it is none"
                            .formatted(holder(), folder, holderNote));
        }
    }

    /** Whether the process is alive that said of itself that it has the database open, under whatever name that has by now. */
    private boolean isHeld() {
        return PROCESS.matcher(holder())
                .results()
                .map(found -> Long.parseLong(found.group(1)))
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .anyMatch(ProcessHandle::isAlive);
    }

    /** Where copies of the database are kept and made; nobody but its owner looks into it. */
    public Path backups() throws IOException {
        var backups = folder.resolve("backups");
        if (!Files.exists(backups)) {
            Files.createDirectories(backups, onlyOwner()); // another backup may be as far
            give(backups);
        }
        return backups;
    }

    /**
     * Gives what this process made to the owner of the database, or of the folder that is to hold one: another one, where this
     * is root's.
     */
    public void give(Path made) throws IOException {
        if (!isPosix()) {
            return;
        }
        var owner = Files.getOwner(Files.exists(database) ? database : folder);
        if (!Files.getOwner(made).equals(owner)) {
            Files.setOwner(made, owner);
        }
    }

    /** As far as this user may: a folder that a container is given often belongs to another one. */
    private void restrict(Path path, Set<PosixFilePermission> permissions) {
        if (!isPosix()) {
            return;
        }
        try {
            if (!Files.getPosixFilePermissions(path).equals(permissions)) {
                Files.setPosixFilePermissions(path, permissions);
            }
        } catch (IOException e) {
            LOG.warn(
                    "others may be able to read {}: its permissions cannot be changed to {}",
                    path,
                    PosixFilePermissions.toString(permissions));
        }
    }

    private FileAttribute<?>[] onlyOwner() {
        return isPosix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(FOLDER_OF_ITS_OWNER)}
                : new FileAttribute<?>[0];
    }

    private boolean isPosix() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Where the process that serves this database is to be joined, as it says in H2's own lock file. */
    Optional<String> server() {
        var note = new Properties();
        try (var in = Files.newInputStream(serverNote)) {
            note.load(in);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.ofNullable(note.getProperty("server"))
                .flatMap(server -> Optional.ofNullable(note.getProperty("id")).map(id -> server + "/" + id));
    }

    /** Another user's process that was killed leaves this note, and H2 can neither renew nor remove it. */
    Optional<String> foreignNote() {
        return Files.exists(serverNote) && !Files.isWritable(serverNote)
                ? Optional.of(
                        "a process of %2$s was killed and left %1$s, which %3$s cannot write\nRemove it: rm -f %1$s"
                                .formatted(serverNote, owner(serverNote), System.getProperty("user.name")))
                : Optional.empty();
    }

    void announceHolding(DatabaseSettings.Mode mode) {
        write(holderNote, "process %d (%s)%n".formatted(ProcessHandle.current().pid(), word(mode)));
        announceWaitingNoMore();
    }

    private static String word(DatabaseSettings.Mode mode) {
        return mode == DatabaseSettings.Mode.SERVE ? "inkmark serve" : "an inkmark command";
    }

    void announceLettingGo() {
        delete(holderNote);
    }

    /** Who holds the database, as it said itself. */
    String holder() {
        try {
            return Files.readString(holderNote).strip();
        } catch (IOException e) {
            return "another process";
        }
    }

    /** The note ends with the wait, or with this process if it is told to end before. */
    void announceWaiting() {
        if (!Files.exists(waitingNote)) {
            waitingNote.toFile().deleteOnExit();
            write(waitingNote, "process %d%n".formatted(ProcessHandle.current().pid()));
        }
        try {
            Files.setLastModifiedTime(waitingNote, FileTime.from(Instant.now()));
        } catch (IOException e) {
            // another one that waits has just been served; the next round writes the note again
            return;
        }
    }

    void announceWaitingNoMore() {
        delete(waitingNote);
    }

    boolean isAwaited() {
        try {
            return Files.getLastModifiedTime(waitingNote)
                    .toInstant()
                    .isAfter(Instant.now().minus(WAITING_LASTS));
        } catch (IOException e) {
            return false;
        }
    }

    private static void write(Path note, String text) {
        try {
            Files.deleteIfExists(note); // one that another user left could not be written
            Files.writeString(note, text);
        } catch (IOException e) {
            throw DiskFull.in(e).map(RuntimeException.class::cast).orElseGet(() -> new UncheckedIOException(e));
        }
    }

    private static void delete(Path note) {
        try {
            Files.deleteIfExists(note);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
