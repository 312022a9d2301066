package org.inkmark.domain.memory;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.inkmark.domain.page.Cursor;
import org.inkmark.domain.page.Page;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.page.PageRequest.First;
import org.inkmark.domain.page.PageRequest.NewerThan;
import org.inkmark.domain.page.PageRequest.OlderThan;

/** What all lists have in common. */
public final class Lists {

    private static final Comparator<Cursor> OLDEST_FIRST =
            comparing(Cursor::at).thenComparing(comparingLong(Cursor::id));

    private Lists() {}

    public static <T> Page<T> page(Stream<T> things, PageRequest request, Function<T, Cursor> place) {
        var order = request.ascending() ? OLDEST_FIRST : OLDEST_FIRST.reversed();
        var fetched = things.filter(thing -> isWithin(request, place.apply(thing)))
                .sorted(comparing(place, order))
                .limit(request.fetch())
                .toList();
        return Page.of(fetched, request, place);
    }

    static <T> Comparator<T> newestFirst(Function<T, Cursor> place) {
        return comparing(place, OLDEST_FIRST.reversed());
    }

    private static boolean isWithin(PageRequest request, Cursor place) {
        return switch (request.position()) {
            case First() -> true;
            case OlderThan(var cursor) -> OLDEST_FIRST.compare(place, cursor) < 0;
            case NewerThan(var cursor) -> OLDEST_FIRST.compare(place, cursor) > 0;
        };
    }

    /** Whether what is wanted is absent or the same. */
    static boolean fits(Optional<?> wanted, Object actual) {
        return wanted.isEmpty() || wanted.get().equals(actual);
    }

    static boolean holdsWords(Optional<String> words, String title) {
        var lower = title.toLowerCase(Locale.ROOT);
        return words.stream()
                .flatMap(typed -> Arrays.stream(typed.strip().split("\\s+")))
                .allMatch(word -> lower.contains(word.toLowerCase(Locale.ROOT)));
    }
}
