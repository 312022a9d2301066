package org.inkmark.domain.memory;

import org.inkmark.domain.session.SessionRepository;
import org.inkmark.domain.session.SessionRepositoryContract;
import org.inkmark.domain.user.UserRepository;

class InMemorySessionsTest extends SessionRepositoryContract {

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
    protected SessionRepository sessions() {
        return store.sessions();
    }

    @Override
    protected UserRepository users() {
        return store.users();
    }
}
