package org.inkmark.persistence.attempt;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/** Instants and durations are in microseconds. */
@JdbcRepository(dialect = Dialect.ANSI)
interface AttemptRows extends GenericRepository<AttemptRow, byte[]> {

    void save(AttemptRow row);

    /** One statement that looks and counts: whoever comes at the same moment waits, and finds what was counted. */
    @Query(
            "UPDATE attempts SET counts_until = CASE WHEN counts_until > :now THEN counts_until + :interval ELSE :afterwards END"
                    + " WHERE attempt_key = :key AND counts_until <= :latest")
    long add(byte[] key, long now, long interval, long afterwards, long latest);

    @Query("SELECT COUNT(*) FROM attempts WHERE attempt_key = :key")
    long count(byte[] key);

    @Query("UPDATE attempts SET counts_until = counts_until - :interval WHERE attempt_key = :key")
    void takeBack(byte[] key, long interval);

    /** Gives how many rows have that key. */
    @Query("UPDATE attempts SET counts_until = :until WHERE attempt_key = :key")
    long keep(byte[] key, long until);

    @Query("DELETE FROM attempts WHERE counts_until < :instant")
    void forget(long instant);
}
