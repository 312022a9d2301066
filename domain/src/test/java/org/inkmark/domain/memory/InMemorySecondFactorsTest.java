package org.inkmark.domain.memory;

import org.inkmark.domain.twofactor.SecondFactorRepository;
import org.inkmark.domain.twofactor.SecondFactorRepositoryContract;
import org.inkmark.domain.user.UserRepository;

class InMemorySecondFactorsTest extends SecondFactorRepositoryContract {

    private InMemoryStore store = new InMemoryStore();

    @Override
    protected void emptyStore() {
        store = new InMemoryStore();
    }

    @Override
    protected void inUnit(Runnable work) {
        store.inUnit(work);
    }

    @Override
    protected SecondFactorRepository factors() {
        return store.secondFactors();
    }

    @Override
    protected UserRepository users() {
        return store.users();
    }
}
