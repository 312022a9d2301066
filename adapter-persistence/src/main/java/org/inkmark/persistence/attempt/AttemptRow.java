package org.inkmark.persistence.attempt;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HexFormat;
import org.inkmark.domain.attempt.AttemptKey;
import org.inkmark.persistence.row.MicrosConverter;
import org.inkmark.persistence.row.Sha256;

@Entity
@Table(name = "attempts")
@MappedEntity(value = "attempts", escape = false)
@SuppressWarnings("ArrayRecordComponent")
record AttemptRow(
        @Id @Column(name = "attempt_key", nullable = false, length = Sha256.LENGTH)
        byte[] attemptKey,

        @Column(name = "counts_until", nullable = false)
        @TypeDef(type = DataType.LONG, converter = MicrosConverter.class)
        Instant countsUntil) {

    static byte[] bytes(AttemptKey key) {
        return HexFormat.of().parseHex(key.value());
    }

    AttemptKey key() {
        return new AttemptKey(HexFormat.of().formatHex(attemptKey));
    }
}
