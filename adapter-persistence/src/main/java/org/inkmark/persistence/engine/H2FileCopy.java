package org.inkmark.persistence.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.zip.ZipInputStream;
import org.h2.Driver;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;
import org.inkmark.application.database.DatabaseUnusable;

/**
 * Copies an embedded database by H2's {@code BACKUP}, run by the process that holds the file. H2 copies from the beginning of
 * the file to its end; meanwhile it appends only, and with {@code WRITE_DELAY=0} no thread of its own moves anything. The copy
 * is as after a lost power supply: H2 finds the last state in it that is whole, which is that of the beginning or a later one.
 */
final class H2FileCopy implements FileCopy {

    @FunctionalInterface
    interface Opener {
        Connection open() throws SQLException;
    }

    private final Opener source;

    H2FileCopy(Opener source) {
        this.source = source;
    }

    @Override
    public void to(Path target) throws SQLException, IOException {
        var zip = target.resolveSibling("copied.zip");
        var copied = target.resolveSibling("copied.mv.db");
        try (var connection = source.open();
                var statement = connection.prepareStatement("BACKUP TO ?")) {
            statement.setString(1, zip.toString());
            statement.execute();
        }
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            in.getNextEntry();
            Files.copy(in, copied);
        }
        Files.delete(zip);
        endTransactions(copied);
        readWhole(copied, target);
        Files.delete(copied);
    }

    /** Takes back what was under way. The compaction gives the tables other numbers than the notes of that have. */
    private static void endTransactions(Path copied) throws SQLException {
        var name = copied.toString().replaceFirst("\\.mv\\.db$", "");
        new Driver()
                .connect("jdbc:h2:file:" + name + ";TRACE_LEVEL_FILE=0", H2.signIn())
                .close();
    }

    /** H2's compaction goes through every page of every table and index. */
    private static void readWhole(Path copied, Path target) {
        try {
            MVStoreTool.compact(copied.toString(), target.toString(), false);
        } catch (MVStoreException e) {
            throw new DatabaseUnusable(
                    "the copy of the database cannot be read whole, and is no backup; try again: " + e.getMessage(), e);
        }
    }
}
