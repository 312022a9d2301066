package org.inkmark.persistence.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A folder for what is needed for a while. It is locked meanwhile, so that what a killed process has left is known by that. */
final class WorkFolder implements AutoCloseable {

    private static final String PREFIX = "work-";
    private static final String LOCK = "lock";

    /** To look at the lock of one of these would drop it: POSIX takes a process its locks when it closes any way to the file. */
    private static final Set<Path> OF_THIS_PROCESS = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel lock;

    /** A lock gets its name when it is held: whoever finds one that is not held knows that it was left. */
    private WorkFolder(Path folder) throws IOException {
        this.folder = folder;
        var unnamed = folder.resolve(LOCK + ".new");
        lock = FileChannel.open(unnamed, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        lock.lock();
        OF_THIS_PROCESS.add(folder);
        Files.move(unnamed, folder.resolve(LOCK));
    }

    /** Makes one that its owner alone may look into, and removes those that others have left. */
    static WorkFolder in(Path parent) throws IOException {
        var real = parent.toRealPath();
        try (var others = Files.newDirectoryStream(real, PREFIX + "*")) {
            for (var other : others) {
                if (!OF_THIS_PROCESS.contains(other) && isLeft(other)) {
                    delete(other);
                }
            }
        }
        return new WorkFolder(Files.createTempDirectory(real, PREFIX));
    }

    private static boolean isLeft(Path folder) throws IOException {
        // it may be of root, and not to be written
        try (var lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.READ)) {
            return lock.tryLock(0, Long.MAX_VALUE, true) != null;
        } catch (NoSuchFileException e) {
            return false; // is just being made or removed, or holds nothing
        }
    }

    /** Another process may be at the same. */
    private static void delete(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException e) {
            return;
        }
        Files.deleteIfExists(folder);
    }

    Path path() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            delete(folder);
        } finally {
            OF_THIS_PROCESS.remove(folder);
        }
    }
}
