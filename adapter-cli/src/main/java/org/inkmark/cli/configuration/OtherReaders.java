package org.inkmark.cli.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;

/** The users of this machine who are neither a file's owner nor of its group. */
final class OtherReaders {
    private OtherReaders() {}

    /** Whether they can read a file: its permissions say so, and those of every folder above let them pass. */
    static boolean of(Path file) {
        try {
            var path = file.toRealPath();
            if (!permits(path, PosixFilePermission.OTHERS_READ)) {
                return false;
            }
            for (var folder = path.getParent(); folder != null; folder = folder.getParent()) {
                if (!permits(folder, PosixFilePermission.OTHERS_EXECUTE)) {
                    return false;
                }
            }
            return true;
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }

    private static boolean permits(Path path, PosixFilePermission permission) throws IOException {
        return Files.getPosixFilePermissions(path).contains(permission);
    }
}
