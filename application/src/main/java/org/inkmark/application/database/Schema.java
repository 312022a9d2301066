package org.inkmark.application.database;

import java.util.List;

/** The tables of the database and their version. */
public interface Schema {

    /** @throws DatabaseUnusable if the database cannot be asked */
    SchemaStatus status();

    /**
     * All that this program knows, the first first.
     *
     * @throws DatabaseUnusable if the database cannot be asked
     */
    List<Migration> migrations();

    /**
     * What the tables and this program's mapping do not say alike of names, types, nullability, keys and indexes: one line for
     * each, none where all is alike.
     *
     * @throws DatabaseUnusable if the database cannot be asked
     */
    List<String> differences();

    /** Brings the tables to {@link SchemaStatus#newest}, as {@link #upgrade(int)} does. */
    default void upgrade() {
        upgrade(status().newest());
    }

    /**
     * Brings the tables from an older version to this one, and leaves those that are there already; safe to repeat after it was
     * killed at any moment.
     *
     * @param version 1 to {@link SchemaStatus#newest}
     * @throws DatabaseUnusable saying why, if it is of a version that this program does not know, or an upgrade fails
     */
    void upgrade(int version);

    /**
     * Takes back every version after this one, the newest first; safe to repeat after it was killed at any moment.
     *
     * @param version 0, which leaves no table of the site, or more
     * @throws DatabaseUnusable saying why, if it is of a version that this program does not know, or a downgrade fails
     */
    void downgrade(int version);
}
