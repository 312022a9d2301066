package org.inkmark.persistence.unit;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.Instant;
import org.inkmark.application.port.Change;
import org.inkmark.persistence.row.MicrosConverter;

@Entity
@Table(name = "changes", indexes = @Index(name = "ix_changes_changed", columnList = "changed_at"))
@MappedEntity(value = "changes", escape = false)
record ChangeRow(
        @Id @Column(name = "id", nullable = false) long id,

        @Column(name = "changed_at", nullable = false) @TypeDef(type = DataType.LONG, converter = MicrosConverter.class)
        Instant changedAt,

        @Enumerated(EnumType.STRING) @Column(name = "kind", nullable = false, length = 20)
        Change.Kind kind,

        @Column(name = "entity_key", nullable = false, length = 100)
        String entityKey) {}
