package org.inkmark.domain.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Part of a list, newest first.
 *
 * @param newer where the next newer page ends, none where this is the newest
 * @param older where the next older page begins, none where this is the oldest
 */
public record Page<T>(List<T> items, Optional<Cursor> newer, Optional<Cursor> older) {

    /** Few enough that a page of the largest posts fits into memory. */
    private static final int STREAM_SIZE = 100;

    public Page {
        items = List.copyOf(items);
    }

    /**
     * The page that a request asked for.
     *
     * @param fetched the rows read in the order of {@link PageRequest#ascending}, at most {@link PageRequest#fetch} of them
     * @param place   the place of an item in this list
     */
    public static <T> Page<T> of(List<T> fetched, PageRequest request, Function<T, Cursor> place) {
        var more = fetched.size() > request.size();
        var items = new ArrayList<>(more ? fetched.subList(0, request.size()) : fetched);
        if (request.ascending()) {
            Collections.reverse(items);
        }
        if (items.isEmpty()) {
            return new Page<>(items, Optional.empty(), Optional.empty());
        }
        var first = Optional.of(place.apply(items.getFirst()));
        var last = Optional.of(place.apply(items.getLast()));
        return switch (request.position()) {
            case PageRequest.First() -> new Page<>(items, Optional.empty(), more ? last : Optional.empty());
            case PageRequest.OlderThan(var cursor) -> new Page<>(items, first, more ? last : Optional.empty());
            case PageRequest.NewerThan(var cursor) -> new Page<>(items, more ? first : Optional.empty(), last);
        };
    }

    /** The same page of other things. */
    public <R> Page<R> map(Function<T, R> mapper) {
        return new Page<>(items.stream().map(mapper).toList(), newer, older);
    }

    /** The whole list, newest first, read a page at a time as the stream is consumed. */
    public static <T> Stream<T> all(Function<PageRequest, Page<T>> list) {
        return Stream.iterate(
                        Optional.of(list.apply(PageRequest.first(STREAM_SIZE))),
                        Optional::isPresent,
                        page -> page.flatMap(Page::older)
                                .map(cursor -> list.apply(PageRequest.olderThan(cursor, STREAM_SIZE))))
                .flatMap(page -> page.orElseThrow().items().stream());
    }
}
