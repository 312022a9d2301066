package org.inkmark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where the stacks of failed commands are kept: {@code DATA/log/commands.log}, which its owner alone reads. At 1 MiB it becomes
 * {@code commands.log.old} in place of the one before.
 */
final class FailureLog {
    private static final long MAX_BYTES = 1024L * 1024;

    private final Path data;
    private final Path file;

    FailureLog(Path data) {
        this.data = data;
        this.file = data.resolve("log").resolve("commands.log");
    }

    Path file() {
        return file;
    }

    /** Whether there is a site to keep a log for: no data folder is made for its sake. */
    boolean hasSite() {
        return Files.isDirectory(data);
    }

    void append(String text) throws IOException {
        var folder = file.resolveSibling("");
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder, ofItsOwner("rwx------"));
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) > MAX_BYTES) {
            Files.move(file, file.resolveSibling("commands.log.old"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(file)) {
            Files.createFile(file, ofItsOwner("rw-------"));
        }
        Files.writeString(file, text, StandardOpenOption.APPEND);
    }

    private FileAttribute<?>[] ofItsOwner(String permissions) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
