package org.inkmark.application.database;

/** The tables of the database and their version. */
public interface Schema {

    /** @throws DatabaseUnusable if the database cannot be asked */
    SchemaStatus status();

    /**
     * Brings the tables to {@link SchemaStatus#newest}; safe to repeat after it was killed at any moment.
     *
     * @throws DatabaseUnusable saying why, if it is of a newer version or an upgrade fails
     */
    void upgrade();
}
