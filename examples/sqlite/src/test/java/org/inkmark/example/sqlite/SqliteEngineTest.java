package org.inkmark.example.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import org.inkmark.application.database.DatabaseSettings.Mode;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.application.database.PasswordPrompt;
import org.inkmark.persistence.engine.Engine;
import org.inkmark.persistence.engine.ErrorMeaning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is SQLite's own; all else is in the suites that every engine passes. */
class SqliteEngineTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"sqlite:", "jdbc:sqlite:", "sqlite::memory:", "sqlite:/srv/blog.sqlite?mode=ro"})
    void a_url_that_names_no_file_is_refused(String url) {
        assertThatThrownBy(() -> open(url, Mode.SERVE))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("Write it as sqlite:/srv/blog.sqlite");
    }

    @Test
    void a_command_makes_no_file_where_there_is_no_site() {
        var file = folder.resolve("blog.sqlite");

        assertThatThrownBy(() -> open("sqlite:" + file, Mode.COMMAND).connect())
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("no site at " + file);

        assertThat(file).doesNotExist();
    }

    @Test
    void nobody_but_its_owner_reads_what_is_made() throws IOException, SQLException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        try (var connection =
                open("sqlite:" + folder.resolve("blog.sqlite"), Mode.SERVE).connect()) {
            run(connection, "CREATE TABLE tags (tag text)");

            try (var files = Files.list(folder)) {
                assertThat(files.toList()).hasSizeGreaterThan(1).allSatisfy(file -> assertThat(
                                PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------"));
            }
        }
    }

    @Test
    void a_folder_that_is_not_there_is_told() {
        assertThatThrownBy(() -> open("sqlite:" + folder.resolve("none/blog.sqlite"), Mode.SERVE)
                        .connect())
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("none/blog.sqlite cannot be opened");
    }

    @Test
    void others_read_while_one_writes_and_a_second_writer_is_to_try_again() throws SQLException {
        var engine = open("jdbc:sqlite:" + folder.resolve("blog.sqlite"), Mode.SERVE);
        try (var one = engine.connect();
                var other = engine.connect()) {
            run(one, "CREATE TABLE tags (tag text)");
            one.setAutoCommit(false);
            run(one, "INSERT INTO tags VALUES ('jazz')");

            assertThat(count(other)).isZero();
            run(other, "PRAGMA busy_timeout = 50");
            assertThatThrownBy(() -> other.setAutoCommit(false))
                    .isInstanceOfSatisfying(SQLException.class, busy -> assertThat(engine.meaning(busy))
                            .isEqualTo(ErrorMeaning.TRY_AGAIN));

            one.commit();
            other.setAutoCommit(false);
            run(other, "INSERT INTO tags VALUES ('blues')");
            other.rollback();
            assertThat(count(one)).isEqualTo(1);
        }
    }

    @Test
    void a_connection_that_only_reads_sees_one_moment_and_keeps_nobody_from_writing() throws SQLException {
        var engine = open("sqlite:" + folder.resolve("blog.sqlite"), Mode.SERVE);
        try (var reader = engine.connect();
                var writer = engine.connect()) {
            run(writer, "CREATE TABLE tags (tag text)");
            reader.setReadOnly(true);
            reader.setAutoCommit(false);
            assertThat(count(reader)).isZero();

            run(writer, "INSERT INTO tags VALUES ('jazz')");

            assertThat(count(reader)).isZero();
        }
    }

    private static Engine open(String url, Mode mode) {
        return new SqliteProvider().open(url, mode, PasswordPrompt.NOBODY);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM tags")) {
            return rows.getInt(1);
        }
    }
}
