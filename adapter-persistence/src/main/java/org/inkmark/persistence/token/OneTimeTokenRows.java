package org.inkmark.persistence.token;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.ANSI)
interface OneTimeTokenRows extends GenericRepository<OneTimeTokenRow, byte[]> {

    Optional<OneTimeTokenRow> findByTokenHash(byte[] tokenHash);

    @Query("SELECT * FROM one_time_tokens WHERE role IS NOT NULL ORDER BY created_at DESC, token_hash LIMIT :most")
    List<OneTimeTokenRow> invitations(int most);

    void save(OneTimeTokenRow row);

    /** Gives how many rows were there: whoever comes at the same moment waits, and finds none. */
    @Query("DELETE FROM one_time_tokens WHERE token_hash = :hash")
    long take(byte[] hash);

    @Query("DELETE FROM one_time_tokens WHERE expires_at < :instant")
    void forget(long instant);
}
