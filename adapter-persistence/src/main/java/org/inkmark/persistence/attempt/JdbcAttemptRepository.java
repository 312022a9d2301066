package org.inkmark.persistence.attempt;

import static java.util.stream.Collectors.toMap;
import static org.inkmark.persistence.row.MicrosConverter.micros;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import org.inkmark.domain.attempt.AttemptKey;
import org.inkmark.domain.attempt.AttemptRepository;
import org.inkmark.domain.attempt.Budget;
import org.inkmark.persistence.row.Chunks;
import org.inkmark.persistence.row.RowQuery;
import org.inkmark.persistence.unit.DatabaseCalls;
import org.inkmark.persistence.unit.Writes;

@Singleton
@DatabaseCalls
class JdbcAttemptRepository implements AttemptRepository {

    private final AttemptRows rows;
    private final JdbcOperations operations;

    JdbcAttemptRepository(AttemptRows rows, JdbcOperations operations) {
        this.rows = rows;
        this.operations = operations;
    }

    @Override
    public Map<AttemptKey, Instant> countUntil(Collection<AttemptKey> keys) {
        return Chunks.find(keys, wanted -> new RowQuery("SELECT * FROM attempts")
                        .andIn(
                                "attempt_key",
                                wanted.stream().map(AttemptRow::bytes).toList())
                        .all(operations, AttemptRow.class))
                .stream()
                .collect(toMap(AttemptRow::key, AttemptRow::countsUntil));
    }

    @Override
    @Writes
    public boolean add(Budget budget, Instant now) {
        var key = AttemptRow.bytes(budget.key());
        var afterwards = now.plus(budget.allowance().interval());
        if (rows.add(key, micros(now), interval(budget), micros(afterwards), micros(budget.latestAt(now))) > 0) {
            return true;
        }
        var isFirst = rows.count(key) == 0;
        if (isFirst) {
            rows.save(new AttemptRow(key, afterwards));
        }
        return isFirst;
    }

    @Override
    @Writes
    public void takeBack(Budget budget) {
        rows.takeBack(AttemptRow.bytes(budget.key()), interval(budget));
    }

    @Override
    @Writes
    public void keep(AttemptKey key, Instant until) {
        if (rows.keep(AttemptRow.bytes(key), micros(until)) == 0) {
            rows.save(new AttemptRow(AttemptRow.bytes(key), until));
        }
    }

    @Override
    @Writes
    public void forgetBefore(Instant instant) {
        rows.forget(micros(instant));
    }

    private static long interval(Budget budget) {
        return budget.allowance().interval().dividedBy(ChronoUnit.MICROS.getDuration());
    }
}
