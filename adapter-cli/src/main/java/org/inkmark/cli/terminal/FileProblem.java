package org.inkmark.cli.terminal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Why a file could not be read or written, in words: the messages of many exceptions are no more than the file's name. */
public final class FileProblem {
    private FileProblem() {}

    public static String of(IOException e) {
        return switch (e) {
            case NoSuchFileException missing when isLink(missing) -> "it is a link to a file that is not there";
            case NoSuchFileException _ -> "there is no such file or folder";
            case AccessDeniedException _ -> "permission denied";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default ->
                Optional.ofNullable(e.getMessage()).orElseGet(() -> e.getClass().getSimpleName());
        };
    }

    private static boolean isLink(NoSuchFileException missing) {
        return missing.getFile() != null && Files.isSymbolicLink(Path.of(missing.getFile()));
    }
}
