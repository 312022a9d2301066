package org.inkmark.example.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.inkmark.application.database.DatabaseSettings;
import org.inkmark.application.database.DatabaseSettings.Mode;
import org.inkmark.persistence.engine.TestEngine;

/** SQLite for the suites that every engine passes: files below {@code target}. */
public final class SqliteUnderTest implements TestEngine {

    @Override
    public DatabaseSettings newDatabase() {
        try {
            var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "sqlite")), "site");
            var url = "sqlite:" + folder.resolve("blog.sqlite").toAbsolutePath();
            return new DatabaseSettings(folder, Optional.of(url), Mode.SERVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever writes keeps everybody else from it, whatever rows they have in mind. */
    @Override
    public boolean unitsRunSideBySide() {
        return false;
    }

    /** {@code ALTER TABLE} knows no {@code ADD CONSTRAINT} of a key: it stands in the table from the beginning, or not at all. */
    @Override
    public boolean addsKeysToTables() {
        return false;
    }

    @Override
    public String toString() {
        return "SQLITE";
    }
}
