package org.inkmark.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.application.database.DraftedMigration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftFilesTest {

    private static final Path MODULE = Path.of("src", "main");
    private static final Path SOURCE = Path.of("java/org/inkmark/persistence/schema/FlywaySchema.java");
    private static final Path SCRIPTS = Path.of("resources/db/migration");

    @TempDir
    private Path checkout;

    private Path main;
    private DraftFiles files;

    @BeforeEach
    void checkOut() throws IOException {
        main = checkout.resolve("adapter-persistence").resolve(MODULE);
        Files.createDirectories(main.resolve(SOURCE).getParent());
        Files.createDirectories(main.resolve(SCRIPTS));
        Files.copy(MODULE.resolve(SOURCE), main.resolve(SOURCE));
        files = new DraftFiles(checkout);
    }

    @Test
    void pairs_are_numbered_behind_the_newest_and_become_the_newest() throws IOException {
        files.requireNoNewer();
        var first = FlywaySchema.NEWEST + 1;
        var second = FlywaySchema.NEWEST + 2;

        var written = files.write(
                List.of(
                        new DraftedPair(List.of("create index a on posts (id)"), List.of("drop index a")),
                        new DraftedPair(List.of("drop table imports"), List.of("create table imports (id bigint)"))),
                "two words");

        assertThat(written)
                .containsExactly(
                        new DraftedMigration("V" + first + "__two_words.sql", "U" + first + "__two_words.sql", ""),
                        new DraftedMigration(
                                "V" + second + "__two_words.sql",
                                "U" + second + "__two_words.sql",
                                "the table imports"));
        assertThat(main.resolve(SCRIPTS).resolve("U" + first + "__two_words.sql"))
                .hasContent("drop index a;\n");
        assertThat(main.resolve(SOURCE)).content().contains("static final int NEWEST = " + second + ";");
    }

    @Test
    void sources_that_are_newer_than_the_program_are_left_alone() throws IOException {
        Files.writeString(main.resolve(SCRIPTS).resolve("V99__later.sql"), "");

        assertThatThrownBy(files::requireNoNewer)
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("V99__later.sql");
    }
}
