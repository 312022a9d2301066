package org.inkmark.cli.post.file;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time as somebody typed it, in a file or as an argument: an instant, or a date or a date and time that mean something only
 * in a time zone.
 */
public sealed interface TypedTime {
    record Exact(OffsetDateTime dateTime) implements TypedTime {}

    record Local(LocalDateTime dateTime) implements TypedTime {}

    /** The instant, where it happens in {@code zone} if the text names none. */
    default Instant in(ZoneId zone) {
        return switch (this) {
            case Exact(var dateTime) -> dateTime.toInstant();
            case Local(var dateTime) -> dateTime.atZone(zone).toInstant();
        };
    }

    /** As the text says it, in whatever zone. */
    default LocalDateTime written() {
        return switch (this) {
            case Exact(var dateTime) -> dateTime.toLocalDateTime();
            case Local(var dateTime) -> dateTime;
        };
    }

    static TypedTime of(OffsetDateTime typed) {
        return new Exact(typed);
    }

    static TypedTime of(LocalDateTime typed) {
        return new Local(typed);
    }

    static TypedTime of(LocalDate typed) {
        return new Local(typed.atStartOfDay());
    }

    /**
     * Reads {@code 2013-05-06}, {@code 2013-05-06 02:12:52 +0200}, {@code 2013-05-06T02:12:52.5Z} and what lies between, as
     * site generators write them, and the dates of mail: {@code Mon, 6 May 2013 02:12:52 +0200}.
     *
     * @return nothing where the text is no such time
     */
    static Optional<TypedTime> parse(String text) {
        var stripped = text.strip();
        try {
            var parts = Form.PATTERN.matcher(stripped);
            return Optional.of(
                    parts.matches()
                            ? Form.read(parts)
                            : of(OffsetDateTime.parse(stripped, DateTimeFormatter.RFC_1123_DATE_TIME)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The numeric form. The year may stand behind the time again, as in {@code date}'s own order: Ruby reads over it too. */
    final class Form {
        private static final Pattern PATTERN =
                Pattern.compile("(?<year>\\d{4})[-/](?<month>\\d{1,2})[-/](?<day>\\d{1,2})"
                        + "(?:(?:[Tt]|\\s+)(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9}))?)?"
                        + "(?:\\s+\\k<year>)?\\s*(?<zone>[Zz]|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?)?");

        private Form() {}

        private static TypedTime read(Matcher parts) {
            var date = LocalDate.of(number(parts, "year"), number(parts, "month"), number(parts, "day"));
            if (parts.group("hour") == null) {
                return TypedTime.of(date);
            }
            var fraction = parts.group("fraction") == null ? "" : parts.group("fraction");
            var time = LocalTime.of(
                    number(parts, "hour"),
                    number(parts, "minute"),
                    parts.group("second") == null ? 0 : number(parts, "second"),
                    Integer.parseInt((fraction + "000000000").substring(0, 9)));
            var zone = parts.group("zone");
            return zone == null
                    ? new Local(date.atTime(time))
                    : TypedTime.of(date.atTime(time).atOffset(offset(zone)));
        }

        private static ZoneOffset offset(String zone) {
            return switch (zone.toUpperCase(Locale.ROOT)) {
                case "Z", "UTC", "GMT" -> ZoneOffset.UTC;
                default -> ZoneOffset.of(zone);
            };
        }

        private static int number(Matcher parts, String name) {
            return Integer.parseInt(parts.group(name));
        }
    }
}
