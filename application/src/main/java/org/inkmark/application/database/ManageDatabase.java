package org.inkmark.application.database;

/** What an operator does with the database below the site. */
public interface ManageDatabase {

    SchemaStatus status();

    /** As {@link Schema#upgrade}. */
    void upgrade();

    /**
     * Makes sure that the database fits this program.
     *
     * @throws DatabaseUnusable if it is of a newer or an older version, or has no tables
     */
    void requireCurrent();
}
