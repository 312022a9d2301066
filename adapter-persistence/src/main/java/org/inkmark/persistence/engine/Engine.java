package org.inkmark.persistence.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.application.database.Finding;

/**
 * A kind of database: all that differs between one and the next. A further one is another class like those here, in this module or
 * another, and an {@link EngineProvider} that finds it.
 */
public interface Engine extends AutoCloseable {

    /**
     * A new connection to the database itself, to be closed by the caller. It keeps to READ COMMITTED or stricter.
     *
     * @throws DatabaseUnusable if it cannot be reached or used
     */
    Connection connect() throws SQLException;

    /**
     * A connection whose transaction may hold a row for as long as others change tables: another database where whoever writes
     * keeps everybody else from writing.
     */
    default Connection connectToLock() throws SQLException {
        return connect();
    }

    /**
     * What the database says of itself: the engine and its version, the character set and what else a site depends on, each with
     * its remedy where no site can live with it.
     */
    List<Finding> facts(Connection connection) throws SQLException;

    /**
     * How the database and its user are made.
     *
     * @throws DatabaseUnusable where Inkmark makes none of this kind in advance
     */
    default Creation creation() {
        throw new DatabaseUnusable(
                "Inkmark creates no database of this kind: one on a server is made by its administrator, an embedded one by 'inkmark serve' or 'inkmark db upgrade'");
    }

    /**
     * What differs in the migrations: {@code key_collation}, by which text is compared to the letter; {@code long_text}, of a
     * megabyte; {@code sha256}, of 32 bytes; {@code table_options}; {@code on_table}, which is {@code on} where an index is named
     * together with its table, else {@code --}.
     */
    Map<String, String> placeholders();

    /**
     * What each pooled connection is told first: no statement of a site may take longer than a unit of work, as far as the engine
     * knows such a limit.
     */
    default Optional<String> sessionSql() {
        return Optional.empty();
    }

    /** What an error means that this engine gave, by whatever tells it: SQLSTATE, number or message. */
    default ErrorMeaning meaning(SQLException e) {
        return ErrorMeaning.ofState(e);
    }

    /**
     * Whether of two transactions that read a row and then change it, if it is still as they read it, one always finds that it is
     * not. Where that is not so the units of a process run one after another.
     */
    default boolean keepsUnitsApart() {
        return true;
    }

    /**
     * The isolation, as {@link Connection#setTransactionIsolation} takes it, in which all statements of a transaction see the whole
     * database as the first of them did.
     */
    default int snapshotIsolation() {
        return Connection.TRANSACTION_REPEATABLE_READ;
    }

    /** What the operator does about an error that tells of a right which the site's user lacks; empty where it tells of none. */
    default Optional<String> remedyForMissingRight(SQLException e) {
        return Optional.empty();
    }

    /** The most connections that the pool holds. */
    default int poolSize() {
        return 10;
    }

    /**
     * Sees to it that all that is committed survives a lost power supply, at once where the site is served, else before
     * {@link #close} or {@link #letGo} returns. To be called behind a commit; does nothing where the server sees to it by itself.
     */
    default void harden() {}

    /**
     * To be called before something is written.
     *
     * @throws DatabaseUnusable if nothing can be hardened any more
     */
    default void requireDurable() {}

    /**
     * How the file of the embedded database is copied while it is in use; no other engine has it.
     *
     * @throws DatabaseUnusable naming what backs the database up, of any other engine
     */
    default FileCopy fileCopy() {
        throw new DatabaseUnusable("""
            a database that is not in the data folder is backed up by the tools of its makers
            Or copy the site into a folder: inkmark db copy --to DIR\
            """);
    }

    /** Whether another process waits for this one to let the database go. */
    default boolean isAwaited() {
        return false;
    }

    /**
     * Lets the database go for a moment; called with no connection open.
     *
     * @throws DatabaseUnusable if what was to be hardened cannot be
     */
    default void letGo() {}

    /** @throws DatabaseUnusable if what was to be hardened cannot be */
    @Override
    default void close() {}
}
