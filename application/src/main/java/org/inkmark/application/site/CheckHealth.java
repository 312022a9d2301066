package org.inkmark.application.site;

/** Whether the site can answer at all. */
public interface CheckHealth {

    /**
     * Asks the database something.
     *
     * @throws org.inkmark.application.database.DatabaseUnusable if it fails, or has not answered after 2 seconds
     */
    void check();
}
