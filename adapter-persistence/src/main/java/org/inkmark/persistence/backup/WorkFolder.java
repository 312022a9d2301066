package org.inkmark.persistence.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A folder for what is needed for a while. It is locked meanwhile, so that what a killed process has left is known by that. */
final class WorkFolder implements AutoCloseable {

    private static final String PREFIX = "work-";
    private static final String LOCK = "lock";

    private final Path folder;
    private final FileChannel lock;

    private WorkFolder(Path folder) throws IOException {
        this.folder = folder;
        lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        lock.lock();
    }

    /** Makes one that its owner alone may look into, and removes those that others have left. */
    static WorkFolder in(Path parent) throws IOException {
        try (var others = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (var other : others) {
                if (isLeft(other)) {
                    delete(other);
                }
            }
        }
        return new WorkFolder(Files.createTempDirectory(parent, PREFIX));
    }

    private static boolean isLeft(Path folder) throws IOException {
        var file = folder.resolve(LOCK);
        if (!Files.exists(file)) {
            return false; // is just being made, or holds nothing
        }
        try (var lock = FileChannel.open(file, StandardOpenOption.READ)) { // it may be of root, and not to be written
            return lock.tryLock(0, Long.MAX_VALUE, true) != null;
        } catch (OverlappingFileLockException ofThisProcess) {
            return false;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    Path path() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        lock.close();
        delete(folder);
    }
}
