package org.inkmark.persistence.row;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Instants as microseconds since 1970: no driver, session or server moves a number between time zones, and none rounds it.
 */
@Singleton
public final class MicrosConverter implements AttributeConverter<Instant, Long> {

    private static final long MICROS = 1_000_000L;

    public static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    public static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1_000L);
    }

    @Override
    public @Nullable Long convertToPersistedValue(@Nullable Instant entityValue, ConversionContext context) {
        return entityValue == null ? null : micros(entityValue);
    }

    @Override
    public @Nullable Instant convertToEntityValue(@Nullable Long persistedValue, ConversionContext context) {
        return persistedValue == null ? null : instant(persistedValue);
    }
}
