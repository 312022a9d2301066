package org.inkmark.persistence.attempt;

import org.inkmark.domain.attempt.AttemptRepository;
import org.inkmark.domain.attempt.AttemptRepositoryContract;
import org.inkmark.persistence.TestDatabase;
import org.inkmark.persistence.engine.EachEngine;
import org.inkmark.persistence.engine.TestEngine;

@EachEngine
class JdbcAttemptRepositoryTest extends AttemptRepositoryContract {

    private final TestDatabase database;

    JdbcAttemptRepositoryTest(TestEngine engine) {
        database = TestDatabase.shared(engine);
    }

    @Override
    protected void emptyStore() {
        database.empty();
    }

    @Override
    protected void inUnit(Runnable work) {
        database.inUnit(work);
    }

    @Override
    protected AttemptRepository attempts() {
        return database.get(AttemptRepository.class);
    }
}
