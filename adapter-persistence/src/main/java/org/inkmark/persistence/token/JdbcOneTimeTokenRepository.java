package org.inkmark.persistence.token;

import static org.inkmark.persistence.row.MicrosConverter.micros;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inkmark.domain.session.TokenHash;
import org.inkmark.domain.token.Invitation;
import org.inkmark.domain.token.OneTimeToken;
import org.inkmark.domain.token.OneTimeTokenRepository;
import org.inkmark.persistence.unit.DatabaseCalls;
import org.inkmark.persistence.unit.Writes;

@Singleton
@DatabaseCalls
class JdbcOneTimeTokenRepository implements OneTimeTokenRepository {

    private final OneTimeTokenRows rows;

    JdbcOneTimeTokenRepository(OneTimeTokenRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<OneTimeToken> find(TokenHash hash) {
        return rows.findByTokenHash(OneTimeTokenRow.bytes(hash)).map(OneTimeTokenRow::toToken);
    }

    @Override
    public List<Invitation> invitations() {
        return rows.invitations(MOST_LISTED).stream()
                .map(OneTimeTokenRow::toToken)
                .map(Invitation.class::cast)
                .toList();
    }

    @Override
    @Writes
    public void add(OneTimeToken token) {
        rows.save(OneTimeTokenRow.of(token));
    }

    @Override
    @Writes
    public boolean take(TokenHash hash) {
        return rows.take(OneTimeTokenRow.bytes(hash)) > 0;
    }

    @Override
    @Writes
    public void deleteExpired(Instant now) {
        rows.forget(micros(now));
    }
}
