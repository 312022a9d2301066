package org.inkmark.persistence.unit;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inkmark.domain.post.PostBuilder.aPost;
import static org.inkmark.domain.user.UserBuilder.aUser;

import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import java.sql.BatchUpdateException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.domain.AlreadyExists;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.post.PostRepository;
import org.inkmark.domain.site.SettingsRepository;
import org.inkmark.domain.tag.TagRepository;
import org.inkmark.domain.user.UserFilter;
import org.inkmark.domain.user.UserRepository;
import org.inkmark.persistence.TestDatabase;
import org.inkmark.persistence.engine.EachEngine;
import org.inkmark.persistence.engine.TestEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the database asks to be tried again, and units that meet. */
@EachEngine
class RetriesTest {

    private final TestDatabase database;
    private final UnitOfWork units;
    private final UserRepository users;
    private final PostRepository posts;

    RetriesTest(TestEngine engine) {
        database = TestDatabase.shared(engine);
        units = database.get(UnitOfWork.class);
        users = database.get(UserRepository.class);
        posts = database.get(PostRepository.class);
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @ParameterizedTest
    @CsvSource({
        "40001, 0, 6",
        "40P01, 0, 6",
        "40001, 1213, 6",
        "41000, 1205, 6",
        "HYT00, 50200, 6",
        "23505, 23505, 6",
        "23000, 1062, 6",
        "23000, 1452, 1",
        "22001, 22001, 1",
        "57014, 57014, 1",
        "08006, 0, 1"
    })
    void what_the_database_asks_to_be_tried_again_is_tried_five_times(String state, int code, int runs) {
        var run = new AtomicInteger();

        assertThatThrownBy(() -> units.run(_ -> {
                    run.incrementAndGet();
                    throw new DataAccessException("on purpose", new SQLException("on purpose", state, code));
                }))
                .isInstanceOf(DataAccessException.class);

        assertThat(run).hasValue(runs);
    }

    @Test
    void an_error_that_hangs_behind_that_of_a_batch_counts_too() {
        var batch = new BatchUpdateException("batch", "HY000", 0, new int[0]);
        batch.setNextException(new SQLException("deadlock", "40001"));

        assertThat(DatabaseErrors.askForRetry(new DataAccessException("", batch)))
                .isTrue();
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

    /** The first unit ends when the second one runs. */
    private void atTheSameTime(Runnable first, Runnable second) {
        var secondRuns = new CountDownLatch(1);
        var done = units.call(_ -> {
            first.run();
            var other = CompletableFuture.runAsync(() -> units.run(_ -> {
                secondRuns.countDown();
                second.run();
            }));
            awaitOrFail(secondRuns);
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

    private static void awaitOrFail(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The row is written past the repositories, which ask about the time before each call. */
    @Test
    @SuppressWarnings("unchecked")
    void a_unit_that_takes_too_long_is_rolled_back() {
        var impatient = new JdbcUnitOfWork(
                database.get(TransactionOperations.class),
                database.get(ConnectionOperations.class),
                database.get(JdbcChangeLog.class),
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
