package org.inkmark.domain.memory;

import static java.util.stream.Collectors.toMap;
import static org.inkmark.domain.memory.Tables.ATTEMPTS;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.inkmark.domain.attempt.AttemptKey;
import org.inkmark.domain.attempt.AttemptRepository;
import org.inkmark.domain.attempt.Budget;

final class InMemoryAttempts implements AttemptRepository {

    private final InMemoryStore store;

    InMemoryAttempts(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Map<AttemptKey, Instant> countUntil(Collection<AttemptKey> keys) {
        var kept = store.read(ATTEMPTS);
        return keys.stream().distinct().filter(kept::containsKey).collect(toMap(Function.identity(), kept::get));
    }

    @Override
    public boolean add(Budget budget, Instant now) {
        var kept = store.write(ATTEMPTS);
        var until = kept.getOrDefault(budget.key(), now);
        var hasRoom = budget.waitAt(now, until).isZero();
        if (hasRoom) {
            kept.put(
                    budget.key(),
                    (until.isAfter(now) ? until : now).plus(budget.allowance().interval()));
        }
        return hasRoom;
    }

    @Override
    public void takeBack(Budget budget) {
        store.write(ATTEMPTS)
                .computeIfPresent(
                        budget.key(),
                        (_, until) -> until.minus(budget.allowance().interval()));
    }

    @Override
    public void keep(AttemptKey key, Instant until) {
        store.write(ATTEMPTS).put(key, until);
    }

    @Override
    public void forgetBefore(Instant instant) {
        store.write(ATTEMPTS).values().removeIf(until -> until.isBefore(instant));
    }
}
