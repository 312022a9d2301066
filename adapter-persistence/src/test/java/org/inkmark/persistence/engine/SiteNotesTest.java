package org.inkmark.persistence.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.inkmark.application.database.DatabaseSettings.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteNotesTest {

    @TempDir
    private Path data;

    private SiteNotes notes() {
        return new SiteNotes(data.resolve("inkmark"));
    }

    @Test
    void a_server_is_found_in_the_lock_file() throws Exception {
        var notes = notes();
        assertThat(notes.server()).isEmpty();

        Files.writeString(
                data.resolve("inkmark.lock.db"), "#FileLock\nserver=127.0.0.1\\:4711\nid=1a2b\nmethod=file\n");
        assertThat(notes.server()).contains("127.0.0.1:4711/1a2b");

        Files.writeString(data.resolve("inkmark.lock.db"), "#FileLock\nid=1a2b\nmethod=file\n");
        assertThat(notes.server()).isEmpty();
    }

    @Test
    void a_note_that_cannot_be_written_is_replaced() throws Exception {
        var left = Files.writeString(data.resolve("inkmark.pid"), "process 1 (inkmark serve)");
        Files.setPosixFilePermissions(left, PosixFilePermissions.fromString("r--r--r--"));
        var notes = notes();

        notes.announceHolding(Mode.COMMAND);

        assertThat(notes.holder())
                .isEqualTo("process " + ProcessHandle.current().pid() + " (an inkmark command)");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(left)))
                .isNotEqualTo("r--r--r--");
    }

    @Test
    void a_lock_that_another_user_left_is_told_with_its_remedy() throws Exception {
        var lock = Files.createFile(data.resolve("inkmark.lock.db"));
        assertThat(notes().foreignNote()).isEmpty();

        Files.setPosixFilePermissions(lock, PosixFilePermissions.fromString("r--r--r--"));
        assumeThat(Files.isWritable(lock))
                .as("whoever is root writes everywhere")
                .isFalse();

        assertThat(notes().foreignNote()).get().asString().endsWith("\nRemove it: rm -f " + lock);
    }

    @Test
    void a_note_of_waiting_that_nobody_renews_counts_no_longer() throws Exception {
        var notes = notes();
        assertThat(notes.isAwaited()).isFalse();

        notes.announceWaiting();
        assertThat(notes.isAwaited()).isTrue();

        Files.setLastModifiedTime(
                data.resolve("inkmark.waiting"), FileTime.from(Instant.now().minusSeconds(60)));
        assertThat(notes.isAwaited()).isFalse();
    }
}
