package org.inkmark.domain.memory;

import static org.inkmark.domain.memory.Tables.SESSIONS;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.inkmark.domain.session.Session;
import org.inkmark.domain.session.SessionRepository;
import org.inkmark.domain.session.TokenHash;
import org.inkmark.domain.user.UserId;

final class InMemorySessions implements SessionRepository {

    private final InMemoryStore store;

    InMemorySessions(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Session> find(TokenHash token) {
        return Optional.ofNullable(store.read(SESSIONS).get(token));
    }

    @Override
    public List<Session> listOf(UserId user) {
        return store.read(SESSIONS).values().stream()
                .filter(session -> session.user().equals(user))
                .sorted(Comparator.comparing(Session::lastSeenAt).reversed())
                .toList();
    }

    @Override
    public void add(Session session) {
        store.write(SESSIONS).put(session.token(), session);
    }

    @Override
    public void update(Session session) {
        store.write(SESSIONS).replace(session.token(), session);
    }

    @Override
    public void delete(TokenHash token) {
        store.write(SESSIONS).remove(token);
    }

    @Override
    public void deleteAllOf(UserId user) {
        store.write(SESSIONS).values().removeIf(session -> session.user().equals(user));
    }

    @Override
    public void deleteOthersOf(UserId user, TokenHash kept) {
        store.write(SESSIONS)
                .values()
                .removeIf(session ->
                        session.user().equals(user) && !session.token().equals(kept));
    }

    @Override
    public void deleteExpired(Instant now) {
        store.write(SESSIONS).values().removeIf(session -> session.expiresAt().isBefore(now));
    }
}
