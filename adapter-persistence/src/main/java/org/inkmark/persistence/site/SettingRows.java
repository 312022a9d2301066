package org.inkmark.persistence.site;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.ANSI)
interface SettingRows extends GenericRepository<SettingRow, String> {

    @Query("SELECT name, setting_value, version FROM settings")
    List<SettingRow> all();

    Optional<SettingRow> findByName(String name);

    void save(SettingRow row);

    /** Gives how many rows have that name. */
    @Query("UPDATE settings SET setting_value = :settingValue, version = version + 1 WHERE name = :name")
    long set(String name, String settingValue);

    /** Changes the version alone, which locks the row on every engine. */
    @Query("UPDATE settings SET version = version + 1 WHERE name = :name")
    void lock(String name);
}
