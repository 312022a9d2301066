package org.inkmark.application.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.inkmark.application.memory.InMemorySite;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.domain.TryLater;
import org.inkmark.domain.attempt.Allowance;
import org.inkmark.domain.attempt.AttemptKey;
import org.inkmark.domain.attempt.AttemptRepository;
import org.inkmark.domain.attempt.Budget;
import org.junit.jupiter.api.Test;

class TriesTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final InMemorySite site = new InMemorySite();
    private final UnitOfWork units = mock(UnitOfWork.class, delegatesTo(site.units()));
    private final Tries tries = new Tries(site.store().attempts(), units, site.clock());

    private final Budget two = budget("two", 2);
    private final Budget three = budget("three", 3);
    private final Budget one = budget("one", 1);

    @Test
    void a_try_counts_in_all_budgets_of_its_way() {
        assertThat(count(Way.of(two, three))).isEqualTo(Way.of(two, three));
        count(Way.of(two, three));

        assertThatRefused(MINUTE, Way.of(two));
        count(Way.of(three));
        assertThatRefused(MINUTE, Way.of(three));
    }

    @Test
    void the_first_way_that_is_open_is_taken() {
        count(Way.of(one));

        assertThat(count(Way.of(one, three), Way.of(two), Way.of(three))).isEqualTo(Way.of(two));
        count(Way.of(three));
        count(Way.of(three));
        count(Way.of(three));
        assertThatRefused(MINUTE, Way.of(three));
    }

    @Test
    void who_is_refused_hears_how_long_the_first_way_is_not_open() {
        count(Way.of(one));
        site.clock().advance(Duration.ofSeconds(20));

        assertThatRefused(Duration.ofSeconds(40), Way.of(one));
        assertThatRefused(Duration.ofSeconds(30), Way.of(one), new Way(Duration.ofSeconds(30), List.of(two)));
        assertThatRefused(Duration.ofSeconds(40), new Way(Duration.ofSeconds(30), List.of(two, one)));
        assertThatRefused(Duration.ofSeconds(50), new Way(Duration.ofSeconds(50), List.of(two, one)));
    }

    @Test
    void who_is_refused_writes_nothing() {
        count(Way.of(one));
        clearInvocations(units);

        assertThatRefused(MINUTE, Way.of(three, one));

        verify(units, never()).call(any());
    }

    @Test
    void who_comes_second_in_the_same_moment_is_counted_nowhere() {
        count(Way.of(one));
        var attempts = mock(AttemptRepository.class, delegatesTo(site.store().attempts()));
        var kept = site.store().attempts().countUntil(List.of(one.key()));
        doReturn(Map.of()).doReturn(kept).when(attempts).countUntil(any());

        assertThatThrownBy(() -> new Tries(attempts, units, site.clock()).count(List.of(Way.of(three, one)), "why"))
                .isInstanceOf(TryLater.class);

        verify(units, times(2)).call(any());
        assertThat(site.store().attempts().countUntil(List.of(three.key())).values())
                .allSatisfy(until -> assertThat(until).isEqualTo(site.clock().instant()));
    }

    @Test
    void a_try_is_taken_back_from_all_budgets() {
        var way = count(Way.of(one, two));

        site.units().run(_ -> tries.takeBack(way));

        count(Way.of(one, two));
    }

    private Way count(Way... ways) {
        return tries.count(List.of(ways), "why");
    }

    private void assertThatRefused(Duration wait, Way... ways) {
        assertThatThrownBy(() -> count(ways))
                .isInstanceOfSatisfying(
                        TryLater.class, later -> assertThat(later.howLong()).isEqualTo(wait))
                .hasMessageStartingWith("why: ");
    }

    private static Budget budget(String name, int atOnce) {
        return new Allowance(atOnce, MINUTE).of(AttemptKey.of(name));
    }
}
