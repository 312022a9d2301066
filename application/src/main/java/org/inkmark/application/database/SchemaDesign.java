package org.inkmark.application.database;

import java.nio.file.Path;
import java.util.List;

/** Writes the migrations by which the tables follow the mapping. */
public interface SchemaDesign {

    /**
     * Compares the tables that the migrations make with those that the mapping describes, and writes a migration to the sources for
     * each change between them.
     *
     * @param checkout the root of the sources
     * @param words    what the change is about: lower-case letters, digits and single spaces
     * @return what was written, in order; nothing where nothing differs
     * @throws DatabaseUnusable if the change cannot be said for all engines, or the sources are newer than this program; nothing was
     *                          written then
     */
    List<DraftedMigration> draft(Path checkout, String words);
}
