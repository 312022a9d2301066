package org.inkmark.domain.memory;

import org.inkmark.domain.attempt.AttemptRepository;
import org.inkmark.domain.attempt.AttemptRepositoryContract;

class InMemoryAttemptsTest extends AttemptRepositoryContract {

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
    protected AttemptRepository attempts() {
        return store.attempts();
    }
}
