package org.inkmark.domain.memory;

import static org.inkmark.domain.memory.Tables.ONE_TIME_TOKENS;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.inkmark.domain.session.TokenHash;
import org.inkmark.domain.token.Invitation;
import org.inkmark.domain.token.OneTimeToken;
import org.inkmark.domain.token.OneTimeTokenRepository;
import org.inkmark.domain.token.PasswordReset;
import org.inkmark.domain.user.UserId;

final class InMemoryOneTimeTokens implements OneTimeTokenRepository {

    private final InMemoryStore store;

    InMemoryOneTimeTokens(InMemoryStore store) {
        this.store = store;
    }

    /** Whether a token goes when this user goes. */
    static boolean belongsTo(UserId user, OneTimeToken token) {
        return switch (token) {
            case Invitation invitation -> invitation.by().equals(Optional.of(user));
            case PasswordReset reset -> reset.user().equals(user);
        };
    }

    @Override
    public Optional<OneTimeToken> find(TokenHash hash) {
        return Optional.ofNullable(store.read(ONE_TIME_TOKENS).get(hash));
    }

    @Override
    public List<Invitation> invitations() {
        return store.read(ONE_TIME_TOKENS).values().stream()
                .filter(Invitation.class::isInstance)
                .map(Invitation.class::cast)
                .sorted(Comparator.comparing(Invitation::createdAt).reversed())
                .limit(MOST_LISTED)
                .toList();
    }

    @Override
    public void add(OneTimeToken token) {
        store.write(ONE_TIME_TOKENS).put(token.hash(), token);
    }

    @Override
    public boolean take(TokenHash hash) {
        return store.write(ONE_TIME_TOKENS).remove(hash) != null;
    }

    @Override
    public void deleteExpired(Instant now) {
        store.write(ONE_TIME_TOKENS).values().removeIf(token -> token.expiresAt()
                .isBefore(now));
    }
}
