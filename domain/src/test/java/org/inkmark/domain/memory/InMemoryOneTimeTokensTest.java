package org.inkmark.domain.memory;

import org.inkmark.domain.token.OneTimeTokenRepository;
import org.inkmark.domain.token.OneTimeTokenRepositoryContract;
import org.inkmark.domain.user.UserRepository;

class InMemoryOneTimeTokensTest extends OneTimeTokenRepositoryContract {

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
    protected OneTimeTokenRepository tokens() {
        return store.oneTimeTokens();
    }

    @Override
    protected UserRepository users() {
        return store.users();
    }
}
