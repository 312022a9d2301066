package org.inkmark.persistence.site;

import io.micronaut.data.annotation.MappedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

@Entity
@Table(name = "settings")
@MappedEntity(value = "settings", escape = false)
record SettingRow(
        @Id @Column(name = "name", nullable = false, length = 100)
        String name,

        @Column(name = "setting_value", nullable = false, length = 2_000)
        String settingValue,

        @Version @Column(name = "version", nullable = false) long version) {}
