package org.inkmark.cli.bookmark;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/** The dates of bookmark files: seconds since 1970, with some services milliseconds or microseconds. */
final class BookmarkDates {
    private static final Pattern NUMBER = Pattern.compile("(-?\\d{1,17})(?:\\.\\d+)?");

    /** As seconds in the year 5138, as milliseconds in 1973: no bookmark is as new, or as old. */
    private static final long TOO_MANY_SECONDS = 100_000_000_000L;

    private static final long TOO_MANY_MILLISECONDS = TOO_MANY_SECONDS * 1_000;

    private BookmarkDates() {}

    /** Nothing for 0 too, which stands for a date that is not known. */
    static Optional<Instant> parse(String typed) {
        var number = NUMBER.matcher(typed.strip());
        if (!number.matches()) {
            return Optional.empty();
        }
        var value = Long.parseLong(number.group(1));
        var size = Math.abs(value);
        if (size == 0) {
            return Optional.empty();
        }
        if (size < TOO_MANY_SECONDS) {
            return Optional.of(Instant.ofEpochSecond(value));
        }
        return Optional.of(
                size < TOO_MANY_MILLISECONDS
                        ? Instant.ofEpochMilli(value)
                        : Instant.EPOCH.plus(value, ChronoUnit.MICROS));
    }

    static String format(Instant instant) {
        return Long.toString(instant.getEpochSecond());
    }

    /** Our own attribute, which says what seconds cannot. */
    static Optional<Instant> parseExact(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(Instant.parse(typed.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
