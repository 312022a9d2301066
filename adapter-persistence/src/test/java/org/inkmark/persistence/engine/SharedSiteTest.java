package org.inkmark.persistence.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.inkmark.application.database.DatabaseSettings;
import org.inkmark.application.database.DatabaseSettings.Mode;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.application.database.Schema;
import org.inkmark.application.database.Storage;
import org.inkmark.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Processes that share the files of one site. */
@Timeout(120)
class SharedSiteTest {

    @TempDir
    private Path data;

    @Test
    void a_command_joins_the_process_that_serves() throws Exception {
        try (var server = SiteProcess.start(data, Mode.SERVE)) {
            assertThat(server.ask("open")).isEqualTo("open");

            try (var command = TestDatabase.open(data, Mode.COMMAND)) {
                SiteProcess.add(command, 1);
                assertThat(server.ask("count")).isEqualTo("1");
                server.ask("add 2");
                assertThat(SiteProcess.users(command)).isEqualTo(2);
            }

            assertThat(server.ask("count")).isEqualTo("2");
        }
    }

    @Test
    void a_command_goes_on_alone_when_the_server_has_ended() throws Exception {
        try (var server = SiteProcess.start(data, Mode.SERVE)) {
            server.ask("open");
            server.ask("add 1");
            server.kill();
        }

        try (var command = TestDatabase.open(data, Mode.COMMAND)) {
            SiteProcess.add(command, 2);

            assertThat(SiteProcess.users(command)).isEqualTo(2);
        }
    }

    @Test
    void a_server_that_starts_during_a_long_command_gets_the_files_and_the_command_joins_it() throws Exception {
        try (var command = TestDatabase.open(data, Mode.MAKES_NEW_SITE);
                var server = SiteProcess.start(data, Mode.SERVE)) {
            command.get(Schema.class).upgrade();
            var storage = command.get(Storage.class);
            server.order("open");
            var served = CompletableFuture.supplyAsync(server::answer);

            var last = 0L;
            while (!served.isDone()) {
                SiteProcess.add(command, ++last);
                storage.giveWay();
            }
            SiteProcess.add(command, ++last);

            assertThat(served.get()).isEqualTo("open");
            assertThat(last).isGreaterThan(1);
            for (var id = 1L; id <= last; id++) {
                assertThat(SiteProcess.has(command, id)).isTrue();
            }
            assertThat(Long.parseLong(server.ask("count"))).isEqualTo(Math.min(last, 1_000));
        }
    }

    @Test
    void who_waits_in_vain_is_told_which_process_has_the_files() throws Exception {
        try (var holder = SiteProcess.start(data, Mode.MAKES_NEW_SITE)) {
            holder.ask("open");
            var engine =
                    new H2FileEngine(new DatabaseSettings(data, Optional.empty(), Mode.SERVE), Duration.ofMillis(300));

            assertThatThrownBy(engine::connect)
                    .isInstanceOf(DatabaseUnusable.class)
                    .hasMessage(
                            "the database in %s is in use by process %d (an inkmark command); end that, or try again later"
                                    .formatted(data, holder.pid()));
            assertThat(data.resolve("inkmark.waiting")).doesNotExist();
        }
    }

    @Test
    void a_second_server_does_not_join_the_first() throws Exception {
        try (var first = SiteProcess.start(data, Mode.SERVE)) {
            first.ask("open");
            var engine =
                    new H2FileEngine(new DatabaseSettings(data, Optional.empty(), Mode.SERVE), Duration.ofMillis(300));

            assertThatThrownBy(engine::connect)
                    .isInstanceOf(DatabaseUnusable.class)
                    .hasMessageContaining("in use by process %d (inkmark serve)".formatted(first.pid()));
        }
    }

    @Test
    void what_was_written_is_there_after_the_server_was_killed() throws Exception {
        var last = writeUntilKilled(200);

        try (var command = TestDatabase.open(data, Mode.COMMAND)) {
            for (var id = 1L; id <= last; id++) {
                assertThat(SiteProcess.has(command, id))
                        .as("user %d of %d", id, last)
                        .isTrue();
            }
        }
    }

    /** Gives the last id that the process said it had written. */
    private long writeUntilKilled(int writes) throws Exception {
        try (var server = SiteProcess.start(data, Mode.SERVE)) {
            server.ask("open");
            server.order("write");
            for (var read = 1; read < writes; read++) {
                server.answer();
            }
            server.kill();
            var last = 0L;
            for (var line = server.answer(); line != null; line = server.answer()) {
                last = Long.parseLong(line);
            }
            return Math.max(last, writes - 1);
        }
    }

    @Test
    void the_notes_of_processes_are_gone_when_they_have_ended() throws Exception {
        try (var command = TestDatabase.open(data, Mode.MAKES_NEW_SITE)) {
            command.get(Schema.class).upgrade();
        }

        try (var files = Files.list(data)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("inkmark.mv.db");
        }
    }
}
