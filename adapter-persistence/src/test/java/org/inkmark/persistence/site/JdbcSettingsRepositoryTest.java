package org.inkmark.persistence.site;

import org.inkmark.domain.site.SettingsRepository;
import org.inkmark.domain.site.SettingsRepositoryContract;
import org.inkmark.persistence.TestDatabase;

class JdbcSettingsRepositoryTest extends SettingsRepositoryContract {

    private final TestDatabase database = TestDatabase.shared();

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
