package org.inkmark.persistence.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inkmark.application.database.DatabaseSettings;
import org.inkmark.application.database.DatabaseSettings.Durability;
import org.inkmark.application.database.DatabaseSettings.Mode;
import org.inkmark.application.database.DatabaseUnusable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the embedded database has on the disk when it says that it has. */
class DurabilityTest {

    @TempDir
    private Path data;

    @Test
    void what_a_server_answers_is_on_the_disk_each_time() throws Exception {
        assertThat(roundsOf(Durability.DISK, Mode.SERVE))
                .containsExactly("committed", "forced", "committed", "forced", "closing");
    }

    @Test
    void what_a_command_wrote_is_on_the_disk_when_the_database_is_closed() throws Exception {
        assertThat(roundsOf(Durability.DISK, Mode.MAKES_NEW_SITE))
                .containsExactly("committed", "committed", "closing", "forced", "closed");
    }

    @Test
    void a_command_that_wrote_nothing_asks_nothing_of_the_disk() throws Exception {
        var done = new ArrayList<String>();
        var settings = new DatabaseSettings(data, Optional.empty(), Mode.MAKES_NEW_SITE);
        try (var engine = new H2FileEngine(settings, Duration.ofSeconds(1), noting(done))) {
            engine.connect().close();
        }

        assertThat(done).containsExactly("closed");
    }

    @Test
    void what_a_command_wrote_is_on_the_disk_before_another_process_has_its_turn() throws Exception {
        var done = new ArrayList<String>();
        var settings = new DatabaseSettings(data, Optional.empty(), Mode.MAKES_NEW_SITE);
        try (var engine = new H2FileEngine(settings, Duration.ofSeconds(1), noting(done))) {
            engine.connect().close();
            engine.harden();
            engine.letGo();
            done.add("let go");
        }

        assertThat(done).containsExactly("forced", "closed", "let go", "closed");
    }

    @Test
    void a_command_whose_disk_fails_at_the_end_is_told() {
        var settings = new DatabaseSettings(data, Optional.empty(), Mode.MAKES_NEW_SITE);
        var engine = new H2FileEngine(settings, Duration.ofSeconds(1), failing());
        engine.harden();

        assertThat(catchThrowable(engine::close))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageStartingWith(
                        "the disk below the database fails, and what was written last may be lost with the power: worn out");
    }

    @Test
    void what_is_to_survive_the_process_alone_is_left_to_the_system() throws Exception {
        assertThat(roundsOf(Durability.PROCESS, Mode.MAKES_NEW_SITE)).doesNotContain("forced");
        assertThat(roundsOf(Durability.PROCESS, Mode.SERVE)).doesNotContain("forced");
    }

    @Test
    void a_server_that_others_may_have_joined_keeps_its_locks_to_the_end() throws Exception {
        assertThat(roundsOf(Durability.DISK, Mode.SERVE)).doesNotContain("closed");
    }

    private List<String> roundsOf(Durability durability, Mode mode) throws Exception {
        var settings = new DatabaseSettings(data, Optional.empty(), mode, durability);
        var done = new ArrayList<String>();
        try (var engine = new H2FileEngine(settings, Duration.ofSeconds(1), noting(done));
                var connection = engine.connect()) {
            connection.createStatement().execute("CREATE TABLE IF NOT EXISTS t (id int)");
            for (var id = 1; id <= 2; id++) {
                connection.createStatement().execute("INSERT INTO t VALUES (" + id + ")");
                done.add("committed");
                engine.harden();
            }
            done.add("closing");
        }
        return done;
    }

    private static SharedForce.Force noting(List<String> done) {
        return new SharedForce.Force() {
            @Override
            public void open() {
                // a note needs no file
            }

            @Override
            public void force() {
                done.add("forced");
            }

            @Override
            public void close() {
                done.add("closed");
            }
        };
    }

    private static SharedForce.Force failing() {
        return new SharedForce.Force() {
            @Override
            public void open() {
                // a disk that fails may still be asked
            }

            @Override
            public void force() throws IOException {
                throw new IOException("worn out");
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    /** POSIX takes a process its locks on a file when it closes any of its ways to it. */
    @Test
    void the_files_stay_locked_while_they_are_held() throws Exception {
        try (var holder = SiteProcess.start(data, Mode.MAKES_NEW_SITE)) {
            holder.ask("open");
            holder.ask("add 1");
            holder.ask("add 2");
            var another = new H2FileEngine(
                    new DatabaseSettings(data, Optional.empty(), Mode.COMMAND), Duration.ofMillis(300));

            assertThat(catchThrowable(another::connect)).hasMessageContaining("in use by process " + holder.pid());
        }
    }

    @Test
    void the_real_disk_is_asked_as_often_as_one_likes() throws Exception {
        try (var engine = new H2FileEngine(new DatabaseSettings(data, Optional.empty(), Mode.SERVE))) {
            try (Connection connection = engine.connect()) {
                connection.createStatement().execute("CREATE TABLE t (id int)");
            }
            engine.harden();
            engine.harden();
            engine.letGo();

            try (Connection connection = engine.connect()) {
                connection.createStatement().execute("INSERT INTO t VALUES (1)");
            }
            engine.harden();
        }
    }
}
