package org.inkmark.domain.page;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in a list that is ordered by an instant and, where two are equal, by id.
 *
 * @param at in microseconds, as all instants of the domain
 * @param id of the thing at this place; need not exist any more
 */
public record Cursor(Instant at, long id) {

    private static final Pattern FORM = Pattern.compile("(-?\\d{1,18})_(\\d{1,16})");

    public Cursor {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** The cursor that a page's address holds, or nothing where the text is not one. */
    public static Optional<Cursor> parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var micros = Long.parseLong(matcher.group(1));
        var at = Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
        return Optional.of(new Cursor(at, Long.parseLong(matcher.group(2))));
    }

    /** The cursor as text that fits into an address unescaped: microseconds since 1970, {@code _}, id. */
    public String text() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "_" + id;
    }
}
