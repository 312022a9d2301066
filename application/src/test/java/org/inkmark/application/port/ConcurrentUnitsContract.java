package org.inkmark.application.port;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.inkmark.domain.user.UserBuilder.aUser;
import static org.inkmark.domain.user.UserBuilder.anAdmin;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.inkmark.domain.StaleVersion;
import org.inkmark.domain.StoreContract;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserId;
import org.inkmark.domain.user.UserRepository;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The part of {@link UnitOfWorkContract} that is about units at the same time. */
abstract class ConcurrentUnitsContract extends StoreContract {

    protected abstract UnitOfWork units();

    protected abstract UserRepository users();

    /** Whether two units can be under way at one time; a store that runs one after the other says no. */
    protected boolean unitsRunSideBySide() {
        return true;
    }

    @Override
    protected final void inUnit(Runnable work) {
        units().run(_ -> work.run());
    }

    /** What another thread gets, which is in no unit. */
    final <T> T elsewhere(Supplier<T> work) {
        return await(start(work));
    }

    @Test
    void what_a_unit_wrote_is_seen_by_others_when_it_ends_and_not_before() {
        var alice = aUser().build();

        var meanwhile = units().call(_ -> {
            users().add(alice);
            return elsewhere(() -> users().find(alice.id()));
        });

        assertThat(meanwhile).isEmpty();
        assertThat(elsewhere(() -> users().find(alice.id()))).hasValue(alice);
    }

    @Test
    void a_unit_sees_what_another_has_committed_meanwhile() {
        assumeThat(unitsRunSideBySide())
                .as("units of this store run one after another")
                .isTrue();
        var alice = aUser().build();

        var seen = units().call(_ -> {
            var before = users().find(alice.id());
            elsewhere(() -> {
                inUnit(() -> users().add(alice));
                return true;
            });
            return List.of(before.isPresent(), users().find(alice.id()).isPresent());
        });

        assertThat(seen).containsExactly(false, true);
    }

    @Test
    void of_many_who_change_one_user_and_try_again_when_told_nobodys_change_is_lost() {
        var counter = aUser().called("0").build();
        inUnit(() -> users().add(counter));

        Stream.generate(() -> start(() -> raised(counter.id())))
                .limit(200)
                .toList()
                .forEach(ConcurrentUnitsContract::await);

        var kept = users().find(counter.id()).orElseThrow();
        assertThat(kept.name()).isEqualTo("200");
        assertThat(kept.version()).isEqualTo(200);
    }

    private User raised(UserId id) {
        while (true) {
            try {
                return inUnitGet(() -> {
                    var user = users().find(id).orElseThrow();
                    var next = Integer.toString(Integer.parseInt(user.name()) + 1);
                    return users().update(user.withProfile(user.username(), user.email(), next, user.lang()));
                });
            } catch (StaleVersion told) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void two_units_that_wait_for_one_another_both_succeed() {
        var alice = aUser().build();
        var bob = aUser().build();
        inUnit(() -> {
            users().add(alice);
            users().add(bob);
        });
        var bothHoldOne = new CountDownLatch(2);
        var first = new UnitThatLocks(alice.id(), bob.id(), bothHoldOne);
        var second = new UnitThatLocks(bob.id(), alice.id(), bothHoldOne);

        var firstDone = start(first);
        var secondDone = start(second);

        assertThat(await(firstDone)).isTrue();
        assertThat(await(secondDone)).isTrue();
        assertThat(users().find(alice.id())).map(User::version).hasValue(2L);
        assertThat(users().find(bob.id())).map(User::version).hasValue(2L);
    }

    /**
     * Changes one user and then another. The first time round it holds the first until another unit holds the other; a unit
     * that the database has retried begins when the other one is through.
     */
    private final class UnitThatLocks implements Supplier<Boolean> {
        private final UserId one;
        private final UserId other;
        private final CountDownLatch bothHoldOne;
        private final AtomicInteger runs = new AtomicInteger();

        private UnitThatLocks(UserId one, UserId other, CountDownLatch bothHoldOne) {
            this.one = one;
            this.other = other;
            this.bothHoldOne = bothHoldOne;
        }

        @Override
        public Boolean get() {
            inUnit(() -> {
                var before = users().find(one).orElseThrow().version();
                if (runs.incrementAndGet() > 1 && before == 0) {
                    awaitVersion(one, 1);
                }
                change(one);
                if (runs.get() == 1) {
                    bothHoldOne.countDown();
                    awaitUpTo(500, bothHoldOne);
                }
                change(other);
            });
            return true;
        }

        private void change(UserId id) {
            var user = users().find(id).orElseThrow();
            users().update(user.enabled() ? user.disable() : user.enable());
        }
    }

    private void awaitVersion(UserId id, long version) {
        var end = System.nanoTime() + SECONDS.toNanos(10);
        while (users().find(id).orElseThrow().version() < version && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    @RepeatedTest(3)
    void of_two_units_that_each_take_an_admin_away_the_second_sees_the_first() {
        var alice = anAdmin().build();
        var bob = anAdmin().build();
        inUnit(() -> {
            users().add(alice);
            users().add(bob);
        });
        var firstHolds = new CountDownLatch(1);
        var secondHolds = new CountDownLatch(1);

        var first = start(() -> inUnitGet(() -> {
            var admins = users().lockAdmins();
            firstHolds.countDown();
            var secondWaits = !awaitUpTo(200, secondHolds);
            demoteUnlessLast(admins, alice.id());
            return secondWaits;
        }));
        var second = start(() -> {
            awaitUpTo(10_000, firstHolds);
            return inUnitGet(() -> {
                var admins = users().lockAdmins();
                secondHolds.countDown();
                demoteUnlessLast(admins, bob.id());
                return admins;
            });
        });

        assertThat(await(first)).as("the second waits for the first").isTrue();
        assertThat(await(second)).containsExactly(bob.id());
        assertThat(users().hasAdmin()).isTrue();
    }

    private void demoteUnlessLast(List<UserId> admins, UserId id) {
        if (admins.size() > 1) {
            users().update(users().find(id).orElseThrow().withRole(Role.EDITOR));
        }
    }

    private static boolean awaitUpTo(long millis, CountDownLatch latch) {
        try {
            return latch.await(millis, MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> FutureTask<T> start(Supplier<T> work) {
        var task = new FutureTask<>(work::get);
        Thread.ofPlatform().daemon().start(task);
        return task;
    }

    private static <T> T await(FutureTask<T> task) {
        try {
            return task.get(30, SECONDS);
        } catch (ExecutionException | TimeoutException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
