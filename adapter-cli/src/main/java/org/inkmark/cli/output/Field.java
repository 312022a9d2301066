package org.inkmark.cli.output;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One of the values by which a thing is printed.
 *
 * @param name      in the domain's words, as in JSON
 * @param value     text, a number, a boolean, an instant, a list of texts, or an {@link Optional} of these
 * @param placement where it is seen
 */
public record Field<T>(String name, Function<T, Object> value, Placement placement) {
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmX").withZone(ZoneOffset.UTC);

    /** Where a field is seen. */
    public enum Placement {
        /** In everything, tables too. */
        COLUMN,
        /** In everything but the table of a list, which would be too wide. */
        DETAIL,
        /** Only where a single thing is shown; a text of many lines. */
        TEXT
    }

    public static <T> Field<T> column(String name, Function<T, Object> value) {
        return new Field<>(name, value, Placement.COLUMN);
    }

    public static <T> Field<T> detail(String name, Function<T, Object> value) {
        return new Field<>(name, value, Placement.DETAIL);
    }

    public static <T> Field<T> text(String name, Function<T, Object> value) {
        return new Field<>(name, value, Placement.TEXT);
    }

    /** The value, null where it is absent. */
    @Nullable
    Object of(T thing) {
        var found = value.apply(thing);
        return found instanceof Optional<?> optional ? optional.orElse(null) : found;
    }

    /** The value as text for a narrow place: instants to the minute. */
    String shortTextOf(T thing) {
        return of(thing) instanceof Instant instant ? MINUTES.format(instant) : textOf(thing);
    }

    /** The value as text, empty where it is absent. */
    String textOf(T thing) {
        return switch (of(thing)) {
            case null -> "";
            case Boolean is -> is ? "yes" : "no";
            case Instant instant -> instant.toString();
            case List<?> list ->
                String.join(", ", list.stream().map(String::valueOf).toList());
            case Object other -> other.toString();
        };
    }
}
