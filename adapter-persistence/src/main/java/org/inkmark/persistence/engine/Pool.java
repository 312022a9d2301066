package org.inkmark.persistence.engine;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.inkmark.application.database.DatabaseUnusable;
import org.jspecify.annotations.Nullable;

/**
 * Pooled connections. While no connection at all can be had there is no pool: whoever asks is told why at once, and the first
 * who asks after the database has come back opens another.
 */
final class Pool {

    /** After each wait of this length somebody looks why there is no connection. */
    private static final Duration STEP = Duration.ofSeconds(1);

    /** How long everybody believes whoever tried last. */
    private static final Duration BELIEVED = Duration.ofSeconds(1);

    private record Refusal(DatabaseUnusable reason, long at) {
        boolean isFresh() {
            return System.nanoTime() - at < BELIEVED.toNanos();
        }
    }

    private final DataSource database;
    private final Supplier<HikariConfig> configuration;
    private final Duration longestWait;
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicReference<@Nullable HikariDataSource> open = new AtomicReference<>();
    private @Nullable Refusal refusal;

    /** @param configuration of the engine, but for where connections come from and how long to wait for one */
    Pool(DataSource database, Supplier<HikariConfig> configuration, Duration longestWait) {
        this.database = database;
        this.configuration = configuration;
        this.longestWait = longestWait;
    }

    /** @throws DatabaseUnusable if there is none, or none became free in time */
    Connection connection() throws SQLException {
        var end = System.nanoTime() + longestWait.toNanos();
        while (true) {
            var pool = pool();
            try {
                return pool.getConnection();
            } catch (SQLTransientConnectionException e) {
                var reason = reason(e);
                if (reason.isPresent() && holdsNone(pool)) {
                    close(pool);
                    throw reason.get();
                }
                if (System.nanoTime() > end) {
                    throw reason.orElseGet(() -> new DatabaseUnusable(
                            "no connection to the database became free within %d s".formatted(longestWait.toSeconds()),
                            e));
                }
            } catch (SQLException e) {
                if (!pool.isClosed()) { // by another one, to whom the same happened
                    throw e;
                }
            }
        }
    }

    private static boolean holdsNone(HikariDataSource pool) {
        return pool.isClosed() || pool.getHikariPoolMXBean().getTotalConnections() == 0;
    }

    /** Why the pool could not open another connection, as the engine said. */
    private static Optional<DatabaseUnusable> reason(SQLException e) {
        return e.getCause() instanceof DatabaseUnusable unusable ? Optional.of(unusable) : Optional.empty();
    }

    private HikariDataSource pool() throws SQLException {
        var pool = open.get();
        if (pool != null) {
            return pool;
        }
        lock.lock();
        try {
            var opened = open.get();
            if (opened != null) {
                return opened;
            }
            tryDatabase();
            var made = new HikariDataSource(configured());
            open.set(made);
            return made;
        } finally {
            lock.unlock();
        }
    }

    /** The pool would hide what is wrong behind a timeout of its own. */
    private void tryDatabase() throws SQLException {
        if (refusal != null && refusal.isFresh()) {
            throw refusal.reason();
        }
        try {
            database.getConnection().close();
        } catch (DatabaseUnusable e) {
            refusal = new Refusal(e, System.nanoTime());
            throw e;
        }
    }

    private HikariConfig configured() {
        var config = configuration.get();
        config.setPoolName("inkmark");
        config.setDataSource(database);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(STEP.toMillis());
        return config;
    }

    /** Gives up all connections, each when nobody uses it. */
    void renew() {
        var pool = open.get();
        if (pool != null) {
            pool.getHikariPoolMXBean().softEvictConnections();
        }
    }

    private void close(HikariDataSource pool) {
        lock.lock();
        try {
            if (open.compareAndSet(pool, null)) {
                pool.close();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Closes all connections, and opens none before something else is done. */
    void closeAnd(Runnable then) {
        lock.lock();
        try {
            var pool = open.get();
            if (pool != null) {
                close(pool);
            }
            then.run();
        } finally {
            lock.unlock();
        }
    }
}
