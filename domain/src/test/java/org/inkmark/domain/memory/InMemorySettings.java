package org.inkmark.domain.memory;

import static org.inkmark.domain.memory.Tables.SETTINGS;

import java.util.Map;
import java.util.Optional;
import org.inkmark.domain.site.SettingsRepository;

final class InMemorySettings implements SettingsRepository {

    private final InMemoryStore store;

    InMemorySettings(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Map<String, String> all() {
        return Map.copyOf(store.read(SETTINGS));
    }

    @Override
    public Optional<String> find(String name) {
        return Optional.ofNullable(store.read(SETTINGS).get(name));
    }

    @Override
    public void put(String name, String value) {
        store.write(SETTINGS).put(name, value);
    }

    @Override
    public String putIfAbsent(String name, String value) {
        return store.write(SETTINGS).computeIfAbsent(name, _ -> value);
    }

    @Override
    public void lock(String name) {
        store.write(SETTINGS);
    }
}
