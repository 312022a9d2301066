package org.inkmark.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FileProblemTest {

    @Test
    void every_problem_is_told_in_words() {
        assertThat(FileProblem.of(new NoSuchFileException("a"))).isEqualTo("there is no such file or folder");
        assertThat(FileProblem.of(new AccessDeniedException("a"))).isEqualTo("permission denied");
        assertThat(FileProblem.of(new FileSystemException("a", null, "Is a directory")))
                .isEqualTo("Is a directory");
        assertThat(FileProblem.of(new IOException("No space left on device"))).isEqualTo("No space left on device");
        assertThat(FileProblem.of(new IOException())).isEqualTo("IOException");
    }
}
