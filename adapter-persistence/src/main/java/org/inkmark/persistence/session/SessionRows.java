package org.inkmark.persistence.session;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.ANSI)
interface SessionRows extends GenericRepository<SessionRow, byte[]> {

    Optional<SessionRow> findByTokenHash(byte[] tokenHash);

    List<SessionRow> findByUserIdOrderByLastSeenAtDesc(long user);

    void save(SessionRow row);

    @Query("UPDATE sessions SET last_seen_at = :lastSeenAt, expires_at = :expiresAt WHERE token_hash = :token")
    void seen(byte[] token, Instant lastSeenAt, Instant expiresAt);

    @Query("DELETE FROM sessions WHERE token_hash = :token")
    void end(byte[] token);

    @Query("DELETE FROM sessions WHERE user_id = :user")
    void endAllOf(long user);

    @Query("DELETE FROM sessions WHERE user_id = :user AND token_hash <> :kept")
    void endOthersOf(long user, byte[] kept);

    @Query("DELETE FROM sessions WHERE expires_at < :instant")
    void endExpired(long instant);
}
