package org.inkmark.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The rule that all instants share: microseconds of the years 1 to 9999, which every database and every reader of ISO 8601 takes. */
public final class Instants {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private Instants() {}

    /**
     * The instant, cut to microseconds.
     *
     * @throws InvalidValue if its year, in UTC, is before 1 or after 9999
     */
    public static Instant micros(String field, Instant instant) {
        var micros = instant.truncatedTo(ChronoUnit.MICROS);
        if (micros.isBefore(FIRST) || micros.isAfter(LAST)) {
            throw new InvalidValue(field, "must lie in the years 1 to 9999, not be " + instant);
        }
        return micros;
    }
}
