package org.inkmark.cli.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.inkmark.application.post.ImportPosts;
import org.inkmark.application.post.ImportPosts.Imported;
import org.inkmark.application.post.ImportPosts.Outcome;
import org.inkmark.cli.CommandLineUnderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
@Timeout(60)
class PostImportInterruptedTest {
    @TempDir
    Path folder;

    @Test
    void ctrl_c_ends_an_import_between_two_files() throws IOException {
        // a shell without job control starts so what it puts into the background
        assumeThat(isCtrlCAmong("SigIgn"))
                .as("this process was started to ignore Ctrl-C")
                .isFalse();
        for (var i = 0; i < 3; i++) {
            Files.writeString(folder.resolve(i + ".md"), "---\n---\nx");
        }
        var inkmark = new CommandLineUnderTest();
        var posts = inkmark.port(ImportPosts.class);
        when(posts.importPost(any(), any(), any())).thenAnswer(importing -> {
            interruptThisProcess();
            return new Imported(Outcome.ADDED, List.of());
        });

        assertThat(inkmark.run("post", "import", folder.toString())).isEqualTo(130);

        verify(posts, times(1)).importPost(any(), any(), any());
        assertThat(inkmark.printed()).isEqualTo("1 added, 0 updated, 0 unchanged, 0 failed\n");
        assertThat(inkmark.stillOpen()).isZero();
    }

    /** The JVM hears of a signal in a thread of its own, a moment later; who has heard of it leaves the next to the system. */
    private static void interruptThisProcess() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(ProcessHandle.current().pid()))
                .start()
                .waitFor();
        while (isCtrlCAmong("SigCgt")) {
            Thread.onSpinWait();
        }
    }

    /** @param signals which of this process, as Linux names them: those that it ignores, or catches */
    private static boolean isCtrlCAmong(String signals) throws IOException {
        var mask = Files.readString(Path.of("/proc/self/status"))
                .replaceAll("(?s).*" + signals + ":\\s*([0-9a-f]+).*", "$1");
        return (Long.parseUnsignedLong(mask, 16) & 1L << (2 - 1)) != 0;
    }
}
