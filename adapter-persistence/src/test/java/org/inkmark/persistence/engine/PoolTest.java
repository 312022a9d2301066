package org.inkmark.persistence.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.inkmark.application.database.DatabaseUnusable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A database that goes and comes back. */
@Timeout(60)
class PoolTest {

    private final AtomicInteger tried = new AtomicInteger();
    private final Pool pool = new Pool(new ConnectionSource(this::open), PoolTest::ofTwo, Duration.ofSeconds(1));
    private volatile boolean isAway;

    private static HikariConfig ofTwo() {
        var config = new HikariConfig();
        config.setMaximumPoolSize(2);
        return config;
    }

    private Connection open() throws SQLException {
        tried.incrementAndGet();
        if (isAway) {
            throw new DatabaseUnusable("it is away");
        }
        return DriverManager.getConnection("jdbc:h2:mem:");
    }

    @AfterEach
    void close() {
        pool.closeAnd(() -> {});
    }

    @Test
    void while_it_is_away_each_is_told_why_and_few_try_and_the_first_after_it_has_come_back_is_served()
            throws Exception {
        pool.connection().close();
        goAway();

        assertThatThrownBy(pool::connection)
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessage("it is away");
        var before = tried.get();
        for (var i = 0; i < 100; i++) {
            assertThatThrownBy(pool::connection).hasMessage("it is away");
        }
        assertThat(tried.get() - before).isLessThan(50);

        isAway = false;
        assertThat(whenServed().isValid(1)).isTrue();
    }

    @Test
    void who_waits_for_a_connection_in_use_is_told_so() throws Exception {
        try (var _ = pool.connection();
                var _ = pool.connection()) {
            assertThatThrownBy(pool::connection)
                    .isInstanceOf(DatabaseUnusable.class)
                    .hasMessage("no connection to the database became free within 1 s");
        }
        assertThat(pool.connection().isValid(1)).isTrue();
    }

    private void goAway() {
        isAway = true;
        pool.renew();
    }

    /** A refusal is believed for a moment. */
    private Connection whenServed() throws SQLException {
        while (!Thread.interrupted()) {
            try {
                return pool.connection();
            } catch (DatabaseUnusable stillBelieved) {
                Thread.onSpinWait();
            }
        }
        throw new AssertionError("still refused");
    }
}
