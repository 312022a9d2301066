package org.inkmark.persistence.engine;

import java.io.IOException;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Brings to the disk what anybody has written to a file, by a channel of its own. To close it gives up every lock that this
 * process has on the file: that is how POSIX has it.
 */
public final class FileForce implements SharedForce.Force {

    private final Path file;
    private volatile @Nullable AsynchronousFileChannel channel; // any other kind is closed when a thread is interrupted

    FileForce(Path file) {
        this.file = file;
    }

    /** Returns when a file and its name are on the disk; for a file that nobody has locked. */
    public static void once(Path file) throws IOException {
        try (var force = new FileForce(file)) {
            force.open();
            force.force();
        }
    }

    @Override
    public void open() throws IOException {
        if (channel == null) {
            openOnce();
        }
    }

    private synchronized void openOnce() throws IOException {
        if (channel == null) {
            forceName();
            channel = AsynchronousFileChannel.open(file, StandardOpenOption.WRITE);
        }
    }

    @Override
    public void force() throws IOException {
        open(); // it may have been let go meanwhile
        Objects.requireNonNull(channel).force(false);
    }

    /** The file may be new: its name is of the folder. */
    private void forceName() throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var folder =
                    AsynchronousFileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (channel != null) {
            channel.close();
            channel = null;
        }
    }
}
