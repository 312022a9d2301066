package org.inkmark.persistence.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.application.database.Finding;

/** A kind of database. A fifth one is another class here. */
interface Engine extends AutoCloseable {

    /**
     * A new connection to the database itself, to be closed by the caller.
     *
     * @throws org.inkmark.application.database.DatabaseUnusable if it cannot be reached or used
     */
    Connection connect() throws SQLException;

    /**
     * What the database says of itself: the engine and its version, the character set and what else a site depends on, each with
     * its remedy where no site can live with it.
     */
    List<Finding> facts(Connection connection) throws SQLException;

    /**
     * How the database and its user are made.
     *
     * @throws org.inkmark.application.database.DatabaseUnusable saying why, where there is nothing to be made in advance
     */
    Creation creation();

    /** What differs in the migrations: {@code key_collation}, {@code long_text}, {@code sha256}, {@code table_options}. */
    Map<String, String> placeholders();

    /**
     * What each pooled connection is told first: no statement of a site may take longer than a unit of work, as far as the engine
     * knows such a limit.
     */
    Optional<String> sessionSql();

    /** The most connections that the pool holds. */
    int poolSize();

    /**
     * Returns when all that is committed survives a lost power supply. To be called behind a commit; does nothing where the
     * server sees to it by itself.
     */
    default void harden() {}

    /**
     * How its file is copied while it is in use.
     *
     * @throws DatabaseUnusable naming what backs the database up, where it has no file of its own
     */
    default FileCopy fileCopy() {
        throw new DatabaseUnusable("""
            a database on a server is backed up by the tools of its makers
            Or copy the site into a folder: inkmark db copy --to DIR\
            """);
    }

    /** Whether another process waits for this one to let the database go. */
    default boolean isAwaited() {
        return false;
    }

    /** Lets the database go for a moment; called with no connection open. */
    default void letGo() {}

    @Override
    default void close() {}
}
