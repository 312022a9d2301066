package org.inkmark.persistence.site;

import org.inkmark.domain.site.SettingsRepository;
import org.inkmark.domain.site.SettingsRepositoryContract;
import org.inkmark.persistence.TestDatabase;
import org.inkmark.persistence.engine.EachEngine;
import org.inkmark.persistence.engine.TestEngine;

@EachEngine
class JdbcSettingsRepositoryTest extends SettingsRepositoryContract {

    private final TestDatabase database;

    JdbcSettingsRepositoryTest(TestEngine engine) {
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
    protected SettingsRepository settings() {
        return database.get(SettingsRepository.class);
    }
}
