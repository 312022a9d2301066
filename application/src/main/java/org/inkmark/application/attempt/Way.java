package org.inkmark.application.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inkmark.domain.attempt.AttemptKey;
import org.inkmark.domain.attempt.Budget;

/**
 * One way to be let try.
 *
 * @param closedFor how long it is not open yet, whatever the budgets hold; zero where it is
 * @param budgets   each must have room
 */
public record Way(Duration closedFor, List<Budget> budgets) {

    public static Way of(Budget... budgets) {
        return new Way(Duration.ZERO, List.of(budgets));
    }

    Duration waitAt(Instant now, Map<AttemptKey, Instant> countUntil) {
        return Stream.concat(
                        Stream.of(closedFor),
                        budgets.stream().map(budget -> budget.waitAt(now, countUntil.getOrDefault(budget.key(), now))))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
