package org.inkmark.persistence.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import org.inkmark.persistence.engine.FileForce;
import org.jspecify.annotations.Nullable;

/**
 * A file that is not yet whole, for its owner alone, beside the one that it becomes. Its name is always the same: the next one
 * takes the place of what a killed process has left.
 */
final class PartFile implements AutoCloseable {

    private final Path target;
    private final Path part;
    private final SeekableByteChannel channel;
    private final @Nullable Object identity;

    PartFile(Path target) throws IOException {
        this.target = target;
        part = target.resolveSibling("." + target.getFileName() + ".part");
        Files.deleteIfExists(part);
        channel = Files.newByteChannel(
                part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), onlyOwner());
        identity = Files.readAttributes(part, BasicFileAttributes.class).fileKey();
    }

    private FileAttribute<?>[] onlyOwner() {
        return part.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Another backup to the same file may have taken this one for left. */
    private boolean isThere() throws IOException {
        try {
            return Objects.equals(
                    Files.readAttributes(part, BasicFileAttributes.class).fileKey(), identity);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    OutputStream out() {
        return Channels.newOutputStream(channel);
    }

    /** Gives it its name when it is on the disk. */
    void become() throws IOException {
        if (!isThere()) {
            throw new FileAlreadyExistsException(target.toString(), null, "another backup to it has begun meanwhile");
        }
        FileForce.once(part);
        Files.move(part, target);
        FileForce.once(target);
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            if (isThere()) {
                Files.delete(part);
            }
        }
    }
}
