package org.inkmark.persistence.unit;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.inkmark.domain.post.PostBuilder.aPost;
import static org.inkmark.domain.user.UserBuilder.aUser;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.inkmark.application.port.Change;
import org.inkmark.application.port.ChangeLog;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.domain.AlreadyExists;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.post.PostRepository;
import org.inkmark.domain.site.SettingsRepository;
import org.inkmark.domain.tag.TagRepository;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserFilter;
import org.inkmark.domain.user.UserRepository;
import org.inkmark.persistence.TestDatabase;
import org.inkmark.persistence.engine.Database;
import org.inkmark.persistence.engine.EachEngine;
import org.inkmark.persistence.engine.TestEngine;
import org.inkmark.persistence.id.JdbcIdGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database asks to be tried again, and units that meet. */
@EachEngine
class RetriesTest {

    private final TestEngine engine;
    private final TestDatabase database;
    private final UnitOfWork units;
    private final UserRepository users;
    private final PostRepository posts;

    RetriesTest(TestEngine engine) {
        this.engine = engine;
        database = TestDatabase.shared(engine);
        units = database.get(UnitOfWork.class);
        users = database.get(UserRepository.class);
        posts = database.get(PostRepository.class);
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void what_the_database_asks_to_be_tried_again_is_tried_five_times() {
        assertThat(runsUntilGivenUp(new SQLException("on purpose", "40001"))).isEqualTo(6);
        assertThat(runsUntilGivenUp(new SQLException("on purpose", "22001"))).isEqualTo(1);
    }

    private int runsUntilGivenUp(SQLException error) {
        var run = new AtomicInteger();
        assertThatThrownBy(() -> units.run(_ -> {
                    run.incrementAndGet();
                    throw new DataAccessException("on purpose", error);
                }))
                .isInstanceOf(DataAccessException.class);
        return run.get();
    }

    @Test
    void a_unit_that_is_tried_again_keeps_what_its_last_run_did() {
        var run = new AtomicInteger();

        var kept = units.call(_ -> {
            var user = aUser().build();
            users.add(user);
            if (run.incrementAndGet() < 3) {
                throw new DataAccessException("on purpose", new SQLException("on purpose", "40001"));
            }
            return user;
        });

        assertThat(users.find(kept.id())).hasValue(kept);
        assertThat(users.list(UserFilter.all(), PageRequest.first(9)).items()).containsExactly(kept);
    }

    @Test
    void of_two_units_that_take_one_username_at_the_same_time_one_is_told() {
        var alice = aUser().named("alice").build();
        var twin = aUser().named("alice").email("twin@example.org").build();

        assertThatThrownBy(() -> atTheSameTime(() -> users.add(alice), () -> users.add(twin)))
                .isInstanceOfSatisfying(
                        AlreadyExists.class, taken -> assertThat(taken.field()).isEqualTo("username"));

        assertThat(users.findByUsername(alice.username())).hasValue(alice);
    }

    @Test
    void two_units_that_type_a_new_tag_at_the_same_time_both_succeed() {
        var alice = aUser().build();
        database.inUnit(() -> users.add(alice));
        var first = aPost().by(alice).tagged("Jazz").build();
        var second = aPost().by(alice).tagged("jazz").build();

        atTheSameTime(() -> posts.add(first), () -> posts.add(second));

        assertThat(posts.find(first.id())).isPresent();
        assertThat(posts.find(second.id())).isPresent();
    }

    @Test
    void a_unit_tells_of_more_changes_than_ids_are_reserved_at_once() {
        var alice = aUser().build();
        var change = Change.of(Change.Kind.USER, alice.id().value());

        units.run(changes -> {
            users.add(alice);
            IntStream.range(0, 3_000).forEach(_ -> changes.add(change));
        });

        assertThat(database.get(ChangeLog.class).since(Instant.EPOCH)).hasSize(3_000);
    }

    /** The first unit ends when the second one runs, or waits for it. */
    private void atTheSameTime(Runnable first, Runnable second) {
        var secondRuns = new CountDownLatch(1);
        var done = units.call(_ -> {
            first.run();
            var other = CompletableFuture.runAsync(() -> units.run(_ -> {
                secondRuns.countDown();
                second.run();
            }));
            if (engine.unitsRunSideBySide()) {
                awaitOrFail(secondRuns, "the second unit runs beside the first");
            }
            return other;
        });
        try {
            done.get(20, SECONDS);
        } catch (ExecutionException e) {
            throw (RuntimeException) e.getCause();
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private static void awaitOrFail(CountDownLatch latch, String what) {
        try {
            assertThat(latch.await(20, SECONDS)).as(what).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** On MySQL and MariaDB such an error undoes its statement alone: what the unit did before must not stay. */
    @Test
    void a_unit_that_waited_too_long_for_another_begins_anew() {
        assumeThat(engine.unitsRunSideBySide())
                .as("units of %s write one after another", engine)
                .isTrue();
        var locked = aUser().build();
        var fresh = aUser().named("fresh").build();
        database.inUnit(() -> users.add(locked));
        var run = new AtomicInteger();
        var triedAgain = new CountDownLatch(1);

        var done = units.call(_ -> {
            users.update(locked.disable());
            var other = CompletableFuture.runAsync(() -> units.run(_ -> {
                users.add(fresh);
                if (run.incrementAndGet() == 2) {
                    triedAgain.countDown();
                    while (users.find(locked.id()).orElseThrow().version() == 0) {
                        Thread.onSpinWait();
                    }
                }
                users.update(users.find(locked.id()).orElseThrow().withRole(Role.EDITOR));
            }));
            awaitOrFail(
                    triedAgain,
                    "a statement that waits for another's row fails after some 4 seconds, and its error means TRY_AGAIN");
            return other;
        });
        done.orTimeout(20, SECONDS).join();

        assertThat(run).hasValue(2);
        assertThat(users.list(UserFilter.all(), PageRequest.first(9)).items())
                .extracting(User::id)
                .containsExactlyInAnyOrder(locked.id(), fresh.id());
        var kept = users.find(locked.id()).orElseThrow();
        assertThat(kept.enabled()).isFalse();
        assertThat(kept.role()).isEqualTo(Role.EDITOR);
    }

    /** The row is written past the repositories, which ask about the time before each call. */
    @Test
    @SuppressWarnings("unchecked")
    void a_unit_that_takes_too_long_is_rolled_back() {
        var impatient = new JdbcUnitOfWork(
                database.get(TransactionOperations.class),
                database.get(Reads.class),
                database.get(Database.class),
                database.get(Turns.class),
                database.get(JdbcChangeLog.class),
                database.get(JdbcAuditLog.class),
                database.get(JdbcIdGenerator.class),
                database.get(SettingsRepository.class),
                Duration.ZERO);
        var operations = database.get(JdbcOperations.class);
        var written = new AtomicInteger();

        assertThatThrownBy(() -> impatient.run(_ -> written.addAndGet(operations.prepareStatement(
                        "INSERT INTO tags (tag, label) VALUES ('jazz', 'Jazz')", PreparedStatement::executeUpdate))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("taken longer than 0 seconds");

        assertThat(written).hasValue(1);
        assertThat(database.get(TagRepository.class).find("jazz")).isEmpty();
    }
}
