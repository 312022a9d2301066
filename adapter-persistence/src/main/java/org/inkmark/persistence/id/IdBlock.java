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
    private Ids current = Ids.NONE;
    private Ids spare = Ids.NONE;

    /** Those from one, inclusive, to another, exclusive. */
    private record Ids(long from, long to) {
        static final Ids NONE = new Ids(0, 0);

        long count() {
            return to - from;
        }
    }

    /** @param connections outside any unit of work */
    IdBlock(String name, DataSource connections) {
        this.name = name;
        this.connections = connections;
    }

    long next() {
        lock.lock();
        try {
            if (current.count() == 0) {
                current = spare.count() == 0 ? reserve(SIZE) : spare;
                spare = Ids.NONE;
            }
            var next = current.from();
            current = new Ids(next + 1, current.to());
            return next;
        } finally {
            lock.unlock();
        }
    }

    /** Reserves as much as the next ids take, and as {@link #SIZE} do. */
    void prepare(int expected) {
        lock.lock();
        try {
            var needed = Math.max(expected, SIZE);
            if (current.count() + spare.count() < needed) {
                spare = reserve(needed); // ids that were spare before are given up
            }
        } finally {
            lock.unlock();
        }
    }

    /** Each statement commits by itself, and no lock is held between them: who finds the row changed tries again. */
    private Ids reserve(int count) {
        try (var connection = connections.getConnection()) {
            for (var tried = 0; tried < TRIES; tried++) {
                var first = read(connection);
                if (first.isPresent() ? advance(connection, first.getAsLong(), count) : begin(connection, count)) {
                    return new Ids(first.orElse(1), first.orElse(1) + count);
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

    private boolean advance(Connection connection, long first, int count) throws SQLException {
        try (var statement =
                connection.prepareStatement("UPDATE id_blocks SET next_id = ? WHERE name = ? AND next_id = ?")) {
            statement.setLong(1, first + count);
            statement.setString(2, name);
            statement.setLong(3, first);
            return statement.executeUpdate() == 1;
        }
    }

    /** Another process may have been first with the first block. */
    private boolean begin(Connection connection, int count) throws SQLException {
        try (var statement = connection.prepareStatement("INSERT INTO id_blocks (name, next_id) VALUES (?, ?)")) {
            statement.setString(1, name);
            statement.setLong(2, 1L + count);
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            if (read(connection).isPresent()) {
                return false;
            }
            throw e;
        }
    }
}
