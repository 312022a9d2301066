package org.inkmark.domain.memory;

import org.inkmark.domain.site.SettingsRepository;
import org.inkmark.domain.site.SettingsRepositoryContract;

class InMemorySettingsTest extends SettingsRepositoryContract {

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
    protected SettingsRepository settings() {
        return store.settings();
    }
}
