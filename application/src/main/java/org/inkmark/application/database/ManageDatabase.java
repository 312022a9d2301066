package org.inkmark.application.database;

import java.util.List;

/** What an operator does with the database below the site. */
public interface ManageDatabase {

    SchemaStatus status();

    /** As {@link Schema#migrations}. */
    List<Migration> migrations();

    /**
     * As {@link Schema#differences}.
     *
     * @throws DatabaseUnusable if it is of a newer or an older version, or has no tables
     */
    List<String> differences();

    /** Brings the tables to the newest version, as {@link Schema#upgrade} does. */
    void upgrade();

    /**
     * As {@link Schema#upgrade}.
     *
     * @throws org.inkmark.domain.InvalidValue if there is no such version, or the tables are past it
     */
    void upgrade(int version);

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
     * Makes sure that the database fits this program.
     *
     * @throws DatabaseUnusable if it is of a newer or an older version, or has no tables
     */
    void requireCurrent();
}
