package org.inkmark.persistence.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.inkmark.application.database.DatabaseUnusable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whose the files of a site are, and that nobody else gets at them. */
final class FileRights {

    private static final Logger LOG = LoggerFactory.getLogger(FileRights.class);
    private static final Set<PosixFilePermission> FOLDER_OF_ITS_OWNER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE_OF_ITS_OWNER = PosixFilePermissions.fromString("rw-------");

    private FileRights() {}

    /** The user of this process. */
    static String user() {
        return System.getProperty("user.name");
    }

    static String owner(Path path) {
        try {
            return Files.getOwner(path).getName();
        } catch (IOException | UnsupportedOperationException e) {
            return "another user";
        }
    }

    /** That this process may not write there, and what mends it. */
    static DatabaseUnusable notWritable(Path refused) {
        var owner = owner(refused);
        return new DatabaseUnusable(
                owner.equals(user())
                        ? "%1$s cannot be written by %2$s, its owner\nGive that right back: chmod u+rwX %1$s"
                                .formatted(refused, user())
                        : "%1$s cannot be written by %2$s: it belongs to %3$s\nRun the command as that user: sudo -u %3$s inkmark ..."
                                .formatted(refused, user(), owner));
    }

    /** Gives what this process made to the owner of another file, where that is another one. */
    static void give(Path made, Path like) throws IOException {
        if (!isPosix(made)) {
            return;
        }
        var owner = Files.getOwner(like);
        if (!Files.getOwner(made).equals(owner)) {
            Files.setOwner(made, owner);
        }
    }

    /** Makes a folder, with all above it, into which nobody but its owner looks. */
    static void makeFolder(Path folder) throws IOException {
        var permissions = isPosix(folder)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(FOLDER_OF_ITS_OWNER)}
                : new FileAttribute<?>[0];
        Files.createDirectories(folder, permissions);
    }

    static void restrictFolder(Path folder) {
        restrict(folder, FOLDER_OF_ITS_OWNER);
    }

    static void restrictFile(Path file) {
        restrict(file, FILE_OF_ITS_OWNER);
    }

    /** As far as this user may: a folder that a container is given often belongs to another one. */
    private static void restrict(Path path, Set<PosixFilePermission> permissions) {
        if (!isPosix(path)) {
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

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
