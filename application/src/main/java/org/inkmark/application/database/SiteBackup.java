package org.inkmark.application.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;

/** Keeps a site that lives in the data folder in a file, and brings it back. */
public interface SiteBackup {

    /**
     * A site in a file.
     *
     * @param size          of the file, in bytes
     * @param at            when it was made
     * @param schemaVersion the version of its tables
     * @param rows          how many each table holds
     */
    record Backup(Path file, long size, Instant at, int schemaVersion, SortedMap<String, Long> rows) {}

    /**
     * Writes one moment of the site, in which all is that was answered before the call. What was written has been opened and
     * read whole. Others may go on writing to the site.
     *
     * @param file a new one, readable by nobody but its owner: password hashes and the site's secret are in it
     * @throws IOException      if there is such a file, or no such folder, or it cannot be written
     * @throws DatabaseUnusable if the database is not in the data folder, naming the tool that backs it up, or cannot be used
     */
    Backup backUp(Path file) throws IOException;

    /**
     * As {@link #backUp}, into a file of its own in the data folder, from which a failed upgrade is undone.
     *
     * @param version that the tables are about to be brought to
     * @return the file; absent where the database is not in the data folder: its server backs it up
     * @throws DatabaseUnusable if it cannot be written
     */
    Optional<Path> backUpBefore(int version);

    /**
     * Puts a site into the data folder, the whole or, if this is cut off at whatever moment, nothing.
     *
     * @throws IOException      if the file cannot be read
     * @throws DatabaseUnusable if the folder holds a site, or the file holds none that is whole and of a version that is known
     */
    Backup restore(Path file) throws IOException;
}
