package org.inkmark.application.database;

/** Makes the database that is configured, and its user, on the server. */
public interface DatabaseCreation {

    /**
     * The SQL that an administrator of the server gives to its client; safe to repeat. It holds the user's password.
     *
     * @throws DatabaseUnusable if Inkmark creates none of its kind, or the configured URL does not say enough
     */
    String script();

    /**
     * Runs the same.
     *
     * @param administratorUrl of the server, for a user who may make databases and users; the database may be missing
     * @throws DatabaseUnusable as {@link #script}, or saying why it failed
     */
    void create(String administratorUrl);
}
