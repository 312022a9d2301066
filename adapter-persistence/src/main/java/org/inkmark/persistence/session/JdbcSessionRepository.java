package org.inkmark.persistence.session;

import static org.inkmark.persistence.row.MicrosConverter.micros;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inkmark.domain.session.Session;
import org.inkmark.domain.session.SessionRepository;
import org.inkmark.domain.session.TokenHash;
import org.inkmark.domain.user.UserId;
import org.inkmark.persistence.unit.DatabaseCalls;
import org.inkmark.persistence.unit.Writes;

@Singleton
@DatabaseCalls
class JdbcSessionRepository implements SessionRepository {

    private final SessionRows rows;

    JdbcSessionRepository(SessionRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Session> find(TokenHash token) {
        return rows.findByTokenHash(SessionRow.bytes(token)).map(SessionRow::toSession);
    }

    @Override
    public List<Session> listOf(UserId user) {
        return rows.findByUserIdOrderByLastSeenAtDesc(user.value()).stream()
                .map(SessionRow::toSession)
                .toList();
    }

    @Override
    @Writes
    public void add(Session session) {
        rows.save(SessionRow.of(session));
    }

    @Override
    @Writes
    public void update(Session session) {
        rows.seen(SessionRow.bytes(session.token()), session.lastSeenAt(), session.expiresAt());
    }

    @Override
    @Writes
    public void delete(TokenHash token) {
        rows.end(SessionRow.bytes(token));
    }

    @Override
    @Writes
    public void deleteAllOf(UserId user) {
        rows.endAllOf(user.value());
    }

    @Override
    @Writes
    public void deleteOthersOf(UserId user, TokenHash kept) {
        rows.endOthersOf(user.value(), SessionRow.bytes(kept));
    }

    @Override
    @Writes
    public void deleteExpired(Instant now) {
        rows.endExpired(micros(now));
    }
}
