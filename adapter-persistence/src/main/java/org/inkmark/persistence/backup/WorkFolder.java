package org.inkmark.persistence.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** A folder for what is needed for a while. */
final class WorkFolder implements AutoCloseable {

    private static final String PREFIX = "work-";

    /** What is older than this was left by a process that was killed. */
    private static final Duration LONGEST_WORK = Duration.ofDays(1);

    private final Path folder;

    private WorkFolder(Path folder) {
        this.folder = folder;
    }

    /** Makes one that its owner alone may look into, and removes those that others have left. */
    static WorkFolder in(Path parent) throws IOException {
        try (var left = Files.newDirectoryStream(parent, PREFIX + "*")) {
            var longAgo = Instant.now().minus(LONGEST_WORK);
            for (var folder : left) {
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(longAgo)) {
                    new WorkFolder(folder).close();
                }
            }
        }
        return new WorkFolder(Files.createTempDirectory(parent, PREFIX));
    }

    Path path() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
