package org.inkmark.persistence.id;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/** The ids of one kind that this process has reserved. */
final class IdBlock {

    static final int SIZE = 1_000;

    private static final int TRIES = 100;

    private final String name;
    private final DataSource connections;
    private final ReentrantLock lock = new ReentrantLock();
    private long next;
    private long end;
    private OptionalLong spare = OptionalLong.empty();

    /** @param connections outside any unit of work */
    IdBlock(String name, DataSource connections) {
        this.name = name;
        this.connections = connections;
    }

    long next() {
        lock.lock();
        try {
            if (next == end) {
                next = spare.orElseGet(this::reserve);
                end = next + SIZE;
                spare = OptionalLong.empty();
            }
            return next++;
        } finally {
            lock.unlock();
        }
    }

    /** Reserves as much as the next {@link #SIZE} ids take. */
    void prepare() {
        lock.lock();
        try {
            if (end - next < SIZE && spare.isEmpty()) {
                spare = OptionalLong.of(reserve());
            }
        } finally {
            lock.unlock();
        }
    }

    /** Each statement commits by itself, and no lock is held between them: who finds the row changed tries again. */
    private long reserve() {
        try (var connection = connections.getConnection()) {
            for (var tried = 0; tried < TRIES; tried++) {
                var first = read(connection);
                if (first.isPresent() ? advance(connection, first.getAsLong()) : begin(connection)) {
                    return first.orElse(1);
                }
            }
            throw new IllegalStateException("no ids could be reserved: other processes were always faster");
        } catch (SQLException e) {
            throw new IllegalStateException("no ids could be reserved: " + e.getMessage(), e);
        }
    }

    private OptionalLong read(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT next_id FROM id_blocks WHERE name = ?")) {
            statement.setString(1, name);
            try (var row = statement.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    private boolean advance(Connection connection, long first) throws SQLException {
        try (var statement =
                connection.prepareStatement("UPDATE id_blocks SET next_id = ? WHERE name = ? AND next_id = ?")) {
            statement.setLong(1, first + SIZE);
            statement.setString(2, name);
            statement.setLong(3, first);
            return statement.executeUpdate() == 1;
        }
    }

    /** Another process may have been first with the first block. */
    private boolean begin(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("INSERT INTO id_blocks (name, next_id) VALUES (?, ?)")) {
            statement.setString(1, name);
            statement.setLong(2, 1L + SIZE);
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            if (read(connection).isPresent()) {
                return false;
            }
            throw e;
        }
    }
}
