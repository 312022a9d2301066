package org.inkmark.application.attempt;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.domain.TryLater;
import org.inkmark.domain.attempt.AttemptKey;
import org.inkmark.domain.attempt.AttemptRepository;
import org.inkmark.domain.attempt.Budget;

/**
 * Counts tries before they are made, so that of any number at the same time no more are made than are allowed. Who is refused
 * costs a read and leaves no trace.
 */
@Singleton
public final class Tries {

    private final AttemptRepository attempts;
    private final UnitOfWork units;
    private final InstantSource clock;

    Tries(AttemptRepository attempts, UnitOfWork units, InstantSource clock) {
        this.attempts = attempts;
        this.units = units;
        this.clock = clock;
    }

    /**
     * Counts a try on the first way that is open, in all of its budgets.
     *
     * @param reason why there may be none, as {@link TryLater} says it
     * @return that way
     * @throws TryLater if none is open, with how long the first will not be
     */
    public Way count(List<Way> ways, String reason) {
        while (true) {
            var now = clock.instant();
            var counts = attempts.countUntil(keys(ways));
            var first = ways.stream()
                    .min(Comparator.comparing(way -> way.waitAt(now, counts)))
                    .orElseThrow();
            var wait = first.waitAt(now, counts);
            if (wait.isPositive()) {
                throw new TryLater(reason, wait);
            }
            if (units.call(_ -> add(first.budgets(), now))) {
                return first;
            }
            // somebody else took the last one in this moment: looked at once more
        }
    }

    /** Takes back a try that turned out to be right. Inside a unit of work only. */
    public void takeBack(Way way) {
        way.budgets().forEach(attempts::takeBack);
    }

    private static List<AttemptKey> keys(List<Way> ways) {
        return ways.stream()
                .flatMap(way -> way.budgets().stream())
                .map(Budget::key)
                .toList();
    }

    /** In all of them or in none. */
    private boolean add(List<Budget> budgets, Instant now) {
        for (var counted = 0; counted < budgets.size(); counted++) {
            if (!attempts.add(budgets.get(counted), now)) {
                budgets.subList(0, counted).forEach(attempts::takeBack);
                return false;
            }
        }
        return true;
    }
}
