package org.inkmark.persistence.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inkmark.domain.user.UserBuilder.aUser;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.inkmark.application.port.Change;
import org.inkmark.application.port.ChangeLog;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserRepository;
import org.inkmark.persistence.TestDatabase;
import org.inkmark.persistence.engine.BundledEngine;
import org.inkmark.persistence.engine.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Connections that a server has ended, as it does when it restarts or has not heard from them for long. */
@ParameterizedClass(name = "{displayName} on {0}")
@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2")
class DeadConnectionsTest {

    private static final int POOLED = 4;

    private final BundledEngine engine;
    private final TestDatabase database;
    private final UnitOfWork units;
    private final UserRepository users;
    private final User alice = aUser().build();

    DeadConnectionsTest(BundledEngine engine) {
        this.engine = engine;
        database = TestDatabase.shared(engine);
        units = database.get(UnitOfWork.class);
        users = database.get(UserRepository.class);
    }

    @BeforeEach
    void keepAlice() {
        database.empty();
        database.inUnit(() -> users.add(alice));
    }

    @Test
    void whoever_reads_next_notices_nothing() throws Exception {
        useSeveral();
        endAll();

        assertThat(users.find(alice.id())).hasValue(alice);
        assertThat(users.find(alice.id())).hasValue(alice);
    }

    @Test
    void reads_that_belong_together_are_read_once_more() throws Exception {
        useSeveral();
        var run = new AtomicInteger();

        var found = units.read(() -> {
            if (run.incrementAndGet() == 1) {
                endAll();
            }
            return users.find(alice.id());
        });

        assertThat(found).hasValue(alice);
        assertThat(run).hasValue(2);
    }

    @Test
    void reads_whose_connection_dies_again_are_not_read_a_third_time() {
        var run = new AtomicInteger();

        assertThatThrownBy(() -> units.read(() -> {
                    run.incrementAndGet();
                    endAll();
                    return users.find(alice.id());
                }))
                .isInstanceOf(RuntimeException.class);

        assertThat(run).hasValue(2);
        assertThat(users.find(alice.id())).hasValue(alice);
    }

    @Test
    void a_unit_whose_connection_dies_before_the_end_begins_anew() throws Exception {
        useSeveral();
        var bob = aUser().named("bob").build();
        var run = new AtomicInteger();

        units.run(changes -> {
            users.add(bob);
            changes.add(Change.of(Change.Kind.USER, bob.id().value()));
            if (run.incrementAndGet() == 1) {
                endAll();
            }
        });

        assertThat(run).hasValue(2);
        assertThat(users.findByUsername(bob.username())).hasValue(bob);
        assertThat(database.get(ChangeLog.class).since(Instant.EPOCH)).hasSize(1);
    }

    @Test
    void a_unit_whose_connection_dies_with_its_commit_is_told_and_the_next_one_succeeds() throws Exception {
        useSeveral();
        var bob = aUser().named("bob").build();
        var run = new AtomicInteger();

        assertThatThrownBy(() -> units.run(_ -> {
                    run.incrementAndGet();
                    users.add(bob);
                    endAll();
                }))
                .isInstanceOf(RuntimeException.class);

        assertThat(run).hasValue(1);
        units.run(_ -> users.add(bob));
        assertThat(users.findByUsername(bob.username())).hasValue(bob);
    }

    /** Lets the pool hold more connections than one. */
    private void useSeveral() throws Exception {
        var all = new CyclicBarrier(POOLED);
        try (var threads = Executors.newFixedThreadPool(POOLED)) {
            var reading = new ArrayList<Future<?>>();
            for (var i = 0; i < POOLED; i++) {
                reading.add(threads.submit(() -> units.read(() -> {
                    users.find(alice.id());
                    return await(all);
                })));
            }
            for (var each : reading) {
                each.get();
            }
        }
    }

    private static int await(CyclicBarrier all) {
        try {
            return all.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void endAll() {
        try (var connection = database.get(Database.class).direct().getConnection();
                var statement = connection.createStatement()) {
            if (engine == BundledEngine.POSTGRESQL) {
                statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
                return;
            }
            var others = new ArrayList<String>();
            try (var rows = statement.executeQuery("SELECT id FROM information_schema.processlist"
                    + " WHERE db = database() AND id <> connection_id()")) {
                while (rows.next()) {
                    others.add(rows.getString(1));
                }
            }
            for (var id : others) {
                statement.execute("KILL " + id);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
