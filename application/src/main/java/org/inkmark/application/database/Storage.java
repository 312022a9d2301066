package org.inkmark.application.database;

/** The processes that share one database. */
public interface Storage extends AutoCloseable {

    /**
     * Lets other processes that wait for the database have it. To be called between the batches of long work, outside a unit;
     * cheap where nobody waits, may take some hundred milliseconds where somebody does, and does nothing on engines that serve any number of processes by themselves.
     */
    void giveWay();

    /**
     * Lets the database go. Whoever used it may say that it is done when this returns: all that was written survives what it is
     * to survive.
     *
     * @throws DatabaseUnusable if it does not
     */
    @Override
    void close();
}
