package org.inkmark.application.database;

/** How an operator comes by a database for a site. */
public interface CreateDatabase {

    /** As {@link DatabaseCreation#script}. */
    String script();

    /** As {@link DatabaseCreation#create}. */
    void create(String administratorUrl);
}
