package org.inkmark.domain.memory;

import static org.inkmark.domain.memory.Tables.SECOND_FACTORS;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inkmark.domain.AlreadyExists;
import org.inkmark.domain.StaleVersion;
import org.inkmark.domain.twofactor.SecondFactor;
import org.inkmark.domain.twofactor.SecondFactorRepository;
import org.inkmark.domain.user.UserId;

final class InMemorySecondFactors implements SecondFactorRepository {

    private final InMemoryStore store;

    InMemorySecondFactors(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<SecondFactor> find(UserId user) {
        return Optional.ofNullable(store.read(SECOND_FACTORS).get(user));
    }

    @Override
    public Set<UserId> whoHaveOne(Collection<UserId> users) {
        var found = new HashSet<>(users);
        found.retainAll(store.read(SECOND_FACTORS).keySet());
        return found;
    }

    @Override
    public List<SecondFactor> all() {
        return List.copyOf(store.read(SECOND_FACTORS).values());
    }

    @Override
    public void add(SecondFactor factor) {
        if (store.write(SECOND_FACTORS).putIfAbsent(factor.user(), factor) != null) {
            throw store.refuse(new AlreadyExists("second factor", factor.user().toString()));
        }
    }

    @Override
    public void update(SecondFactor factor) {
        var factors = store.write(SECOND_FACTORS);
        if (find(factor.user())
                .filter(kept -> kept.version() == factor.version())
                .isEmpty()) {
            throw store.refuse(new StaleVersion("second factor", factor.user().toString()));
        }
        factors.put(factor.user(), next(factor, factor.secret()));
    }

    @Override
    public void replaceSecret(UserId user, String secret) {
        store.write(SECOND_FACTORS).computeIfPresent(user, (_, factor) -> next(factor, secret));
    }

    @Override
    public void delete(UserId user) {
        store.write(SECOND_FACTORS).remove(user);
    }

    private static SecondFactor next(SecondFactor factor, String secret) {
        return new SecondFactor(factor.user(), secret, factor.lastStep(), factor.recoveryCodes(), factor.version() + 1);
    }
}
