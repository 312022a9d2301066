package org.inkmark.domain.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.inkmark.domain.StoreContract;
import org.junit.jupiter.api.Test;

/** What an {@link AttemptRepository} promises. */
public abstract class AttemptRepositoryContract extends StoreContract {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration TICK = Duration.ofNanos(1_000);

    private final Budget three = new Allowance(3, MINUTE).of(AttemptKey.of("address", "192.0.2.1"));
    private final Budget other = new Allowance(3, MINUTE).of(AttemptKey.of("address", "192.0.2.2"));

    protected abstract AttemptRepository attempts();

    @Test
    void nothing_is_counted_at_first() {
        assertThat(attempts().countUntil(List.of(three.key(), other.key()))).isEmpty();
        assertThat(attempts().countUntil(List.of())).isEmpty();
    }

    @Test
    void each_try_counts_for_an_interval_behind_the_others() {
        assertThat(add(three, NOON)).isTrue();
        assertThatCounts(three, NOON.plus(MINUTE));

        assertThat(add(three, NOON.plusSeconds(1))).isTrue();
        assertThatCounts(three, NOON.plus(MINUTE.multipliedBy(2)));
    }

    @Test
    void a_budget_is_used_up_and_fills_with_time() {
        assertThat(List.of(add(three, NOON), add(three, NOON), add(three, NOON)))
                .containsExactly(true, true, true);

        assertThat(add(three, NOON)).isFalse();
        assertThat(add(three, NOON.plus(MINUTE).minus(TICK))).isFalse();
        assertThatCounts(three, NOON.plus(MINUTE.multipliedBy(3)));

        assertThat(add(three, NOON.plus(MINUTE))).isTrue();
        assertThat(add(three, NOON.plus(MINUTE))).isFalse();
    }

    @Test
    void a_budget_holds_no_more_than_its_allowance_however_long_nobody_tried() {
        add(three, NOON);
        var later = NOON.plus(Duration.ofDays(1));

        assertThat(List.of(add(three, later), add(three, later), add(three, later), add(three, later)))
                .containsExactly(true, true, true, false);
    }

    @Test
    void each_key_has_a_budget_of_its_own() {
        add(three, NOON);
        add(three, NOON);
        add(three, NOON);

        assertThat(add(other, NOON)).isTrue();
        assertThat(attempts().countUntil(List.of(three.key(), other.key(), AttemptKey.of("none"))))
                .isEqualTo(Map.of(three.key(), NOON.plus(MINUTE.multipliedBy(3)), other.key(), NOON.plus(MINUTE)));
    }

    @Test
    void a_try_is_taken_back() {
        add(three, NOON);
        add(three, NOON);
        add(three, NOON);

        inUnit(() -> attempts().takeBack(three));

        assertThat(add(three, NOON)).isTrue();
        assertThat(add(three, NOON)).isFalse();
    }

    @Test
    void what_was_never_counted_is_taken_back_without_effect() {
        inUnit(() -> attempts().takeBack(three));

        assertThat(attempts().countUntil(List.of(three.key()))).isEmpty();
    }

    @Test
    void tries_are_counted_and_taken_back_in_one_unit() {
        inUnit(() -> {
            assertThat(attempts().add(three, NOON)).isTrue();
            assertThat(attempts().add(three, NOON)).isTrue();
            attempts().takeBack(three);
        });

        assertThatCounts(three, NOON.plus(MINUTE));
    }

    @Test
    void a_key_counts_until_when_it_is_told_to() {
        inUnit(() -> attempts().keep(three.key(), NOON.plusSeconds(5)));
        assertThatCounts(three, NOON.plusSeconds(5));

        inUnit(() -> attempts().keep(three.key(), NOON.plusSeconds(3)));
        inUnit(() -> attempts().keep(three.key(), NOON.plusSeconds(3)));
        assertThatCounts(three, NOON.plusSeconds(3));
    }

    @Test
    void what_no_longer_counts_is_forgotten() {
        inUnit(() -> attempts().keep(three.key(), NOON.minus(TICK)));
        inUnit(() -> attempts().keep(other.key(), NOON));

        inUnit(() -> attempts().forgetBefore(NOON));

        assertThat(attempts().countUntil(List.of(three.key(), other.key()))).containsOnlyKeys(other.key());
    }

    @Test
    void of_many_who_try_at_the_same_moment_no_more_are_counted_than_there_is_room_for() throws Exception {
        for (var round = 0; round < 5; round++) {
            var budget = new Allowance(3, MINUTE).of(AttemptKey.of("round", Integer.toString(round)));
            var start = new CyclicBarrier(8);
            var tries = new ArrayList<Callable<Boolean>>();
            for (var taker = 0; taker < 8; taker++) {
                tries.add(() -> {
                    start.await();
                    return add(budget, NOON);
                });
            }
            var counted = 0;
            try (var threads = Executors.newFixedThreadPool(tries.size())) {
                for (var answer : threads.invokeAll(tries)) {
                    counted += answer.get() ? 1 : 0;
                }
            }
            assertThat(counted).isEqualTo(3);
            assertThatCounts(budget, NOON.plus(MINUTE.multipliedBy(3)));
        }
    }

    @Test
    void nothing_is_written_outside_a_unit() {
        add(three, NOON);

        assertThatThrownBy(() -> attempts().add(three, NOON)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> attempts().add(other, NOON)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> attempts().takeBack(three)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> attempts().keep(other.key(), NOON)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> attempts().forgetBefore(NOON.plus(Duration.ofDays(1))))
                .isInstanceOf(IllegalStateException.class);

        assertThat(attempts().countUntil(List.of(three.key(), other.key())))
                .isEqualTo(Map.of(three.key(), NOON.plus(MINUTE)));
    }

    private boolean add(Budget budget, Instant now) {
        return inUnitGet(() -> attempts().add(budget, now));
    }

    private void assertThatCounts(Budget budget, Instant until) {
        assertThat(attempts().countUntil(List.of(budget.key()))).isEqualTo(Map.of(budget.key(), until));
    }
}
