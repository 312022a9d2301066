package org.inkmark.application.database;

/** The processes that share one database. */
public interface Storage {

    /**
     * Lets other processes that wait for the database have it. To be called between the batches of long work, outside a unit;
     * cheap where nobody waits, may take some hundred milliseconds where somebody does, and does nothing on engines that serve any number of processes by themselves.
     */
    void giveWay();
}
