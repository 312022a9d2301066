package org.inkmark.persistence.site;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.inkmark.domain.site.SettingsRepository;
import org.inkmark.persistence.unit.DatabaseCalls;
import org.inkmark.persistence.unit.Writes;

@Singleton
@DatabaseCalls
class JdbcSettingsRepository implements SettingsRepository {

    private final SettingRows rows;

    JdbcSettingsRepository(SettingRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, String> all() {
        return rows.all().stream().collect(toMap(SettingRow::name, SettingRow::settingValue));
    }

    @Override
    public Optional<String> find(String name) {
        return rows.findByName(name).map(SettingRow::settingValue);
    }

    @Override
    @Writes
    public void put(String name, String value) {
        if (rows.set(name, value) == 0) {
            rows.save(new SettingRow(name, value, 0));
        }
    }

    @Override
    @Writes
    public String putIfAbsent(String name, String value) {
        var kept = find(name);
        if (kept.isEmpty()) {
            rows.save(new SettingRow(name, value, 0));
        }
        return kept.orElse(value);
    }

    @Override
    @Writes
    public void lock(String name) {
        rows.lock(name);
    }
}
