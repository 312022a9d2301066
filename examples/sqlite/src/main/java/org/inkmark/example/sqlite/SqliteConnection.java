package org.inkmark.example.sqlite;

import java.nio.file.Path;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.jdbc4.JDBC4Connection;

/**
 * A connection whose transactions take the lock of those who write as they begin: a unit that read first and wrote then would be
 * refused whenever another had written in between.
 */
final class SqliteConnection extends JDBC4Connection {

    /** As long as the other engines wait for a row. */
    private static final int LONGEST_WAIT_MS = 4_000;

    SqliteConnection(Path file) throws SQLException {
        super("jdbc:sqlite:" + file, file.toString(), properties());
        SqliteFunction.addAll(this);
    }

    private static Properties properties() {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(LONGEST_WAIT_MS);
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        return config.toProperties();
    }

    /** The driver takes a transaction for begun whether it has begun or not. */
    @Override
    public void setAutoCommit(boolean commits) throws SQLException {
        try {
            super.setAutoCommit(commits);
        } catch (SQLException e) {
            getConnectionConfig().setAutoCommit(!commits);
            throw e;
        }
    }

    @Override
    public void commit() throws SQLException {
        end(super::commit);
    }

    @Override
    public void rollback() throws SQLException {
        end(super::rollback);
    }

    @FunctionalInterface
    private interface End {
        void run() throws SQLException;
    }

    /** The driver begins the next transaction at once: without the lock, which nobody would let go of. */
    private void end(End end) throws SQLException {
        var mode = getConnectionConfig().getTransactionMode();
        getConnectionConfig().setTransactionMode(TransactionMode.DEFERRED);
        try {
            end.run();
        } finally {
            getConnectionConfig().setTransactionMode(mode);
        }
    }

    /** The driver knows it of whole connections alone. */
    @Override
    public void setReadOnly(boolean readOnly) throws SQLException {
        getConnectionConfig().setTransactionMode(readOnly ? TransactionMode.DEFERRED : TransactionMode.IMMEDIATE);
    }

    @Override
    public DatabaseMetaData getMetaData() {
        return new SqliteMetaData(this);
    }
}
