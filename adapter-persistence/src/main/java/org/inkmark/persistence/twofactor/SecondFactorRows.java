package org.inkmark.persistence.twofactor;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.ANSI)
interface SecondFactorRows extends GenericRepository<SecondFactorRow, SecondFactorRow.Key> {

    @Query("SELECT * FROM second_factors WHERE user_id = :user")
    Optional<SecondFactorRow> find(long user);

    @Query("SELECT user_id FROM second_factors WHERE user_id IN (:users)")
    List<Long> whoHaveOne(List<Long> users);

    @Query("SELECT * FROM second_factors ORDER BY user_id")
    List<SecondFactorRow> all();

    void save(SecondFactorRow row);

    /** Gives how many rows have that version. */
    @Query("UPDATE second_factors SET secret = :secret, last_step = :lastStep,"
            + " recovery_codes = :recoveryCodes, version = version + 1"
            + " WHERE user_id = :user AND version = :version")
    long update(long user, String secret, long lastStep, String recoveryCodes, long version);

    @Query("UPDATE second_factors SET secret = :secret, version = version + 1 WHERE user_id = :user")
    void replaceSecret(long user, String secret);

    @Query("DELETE FROM second_factors WHERE user_id = :user")
    void end(long user);
}
