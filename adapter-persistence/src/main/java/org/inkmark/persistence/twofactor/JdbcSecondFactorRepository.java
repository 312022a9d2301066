package org.inkmark.persistence.twofactor;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inkmark.domain.AlreadyExists;
import org.inkmark.domain.StaleVersion;
import org.inkmark.domain.twofactor.SecondFactor;
import org.inkmark.domain.twofactor.SecondFactorRepository;
import org.inkmark.domain.user.UserId;
import org.inkmark.persistence.row.Chunks;
import org.inkmark.persistence.unit.DatabaseCalls;
import org.inkmark.persistence.unit.Writes;

@Singleton
@DatabaseCalls
class JdbcSecondFactorRepository implements SecondFactorRepository {

    private final SecondFactorRows rows;

    JdbcSecondFactorRepository(SecondFactorRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<SecondFactor> find(UserId user) {
        return rows.find(user.value()).map(SecondFactorRow::toFactor);
    }

    @Override
    public Set<UserId> whoHaveOne(Collection<UserId> users) {
        return Chunks.find(users.stream().map(UserId::value).toList(), rows::whoHaveOne).stream()
                .map(UserId::new)
                .collect(Collectors.toSet());
    }

    @Override
    public List<SecondFactor> all() {
        return rows.all().stream().map(SecondFactorRow::toFactor).toList();
    }

    @Override
    @Writes
    public void add(SecondFactor factor) {
        if (rows.find(factor.user().value()).isPresent()) {
            throw new AlreadyExists("second factor", factor.user().toString());
        }
        rows.save(SecondFactorRow.of(factor));
    }

    @Override
    @Writes
    public void update(SecondFactor factor) {
        var updated = rows.update(
                factor.user().value(),
                factor.secret(),
                factor.lastStep(),
                SecondFactorRow.text(factor.recoveryCodes()),
                factor.version());
        if (updated == 0) {
            throw new StaleVersion("second factor", factor.user().toString());
        }
    }

    @Override
    @Writes
    public void replaceSecret(UserId user, String secret) {
        rows.replaceSecret(user.value(), secret);
    }

    @Override
    @Writes
    public void delete(UserId user) {
        rows.end(user.value());
    }
}
