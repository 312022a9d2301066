package org.inkmark.application.database;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What an operator does with the database below the site. */
public interface ManageDatabase {

    /** As {@link Schema#status}; 0 of 0 where the adapter has no migrations, which every other call here but one refuses then. */
    SchemaStatus status();

    /** As {@link Schema#migrations}. */
    List<Migration> migrations();

    /**
     * As {@link Schema#differences}.
     *
     * @throws DatabaseUnusable if it is of a newer or an older version, or has no tables
     */
    List<String> differences();

    /**
     * Brings the tables to the newest version, as {@link Schema#upgrade} does; those in the data folder are backed up before.
     *
     * @return that backup; absent where there was nothing to back up, or it is not in the data folder
     * @throws DatabaseUnusable also if it cannot be backed up
     */
    Optional<Path> upgrade();

    /**
     * As {@link #upgrade()}, to this version.
     *
     * @throws org.inkmark.domain.InvalidValue if there is no such version, or the tables are past it
     */
    Optional<Path> upgrade(int version);

    /**
     * What a downgrade would take back, the newest first.
     *
     * @throws org.inkmark.domain.InvalidValue if there is no such version, or the tables have not reached it
     */
    List<Migration> undoneBy(int version);

    /**
     * As {@link Schema#downgrade}.
     *
     * @throws org.inkmark.domain.InvalidValue if there is no such version, or the tables have not reached it
     */
    void downgrade(int version);

    /**
     * Makes sure that the database fits this program, as it does where the adapter has no migrations.
     *
     * @throws DatabaseUnusable if it is of a newer or an older version, or has no tables
     */
    void requireCurrent();
}
