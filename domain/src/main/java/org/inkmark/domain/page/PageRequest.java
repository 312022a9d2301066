package org.inkmark.domain.page;

import java.util.Optional;
import org.inkmark.domain.InvalidValue;

/**
 * Which part of a list is asked for. Lists run from the newest to the oldest.
 *
 * @param position where the page lies
 * @param size     the most items on it, 1 to {@value #MAX_SIZE}
 */
public record PageRequest(Position position, int size) {

    public static final int MAX_SIZE = 1_000;

    public PageRequest {
        if (size < 1 || size > MAX_SIZE) {
            throw new InvalidValue("limit", "must be from 1 to %d, not %d".formatted(MAX_SIZE, size));
        }
    }

    /** Where a page lies in its list. */
    public sealed interface Position {}

    /** The list's newest items. */
    public record First() implements Position {}

    /** The items next older than a place. */
    public record OlderThan(Cursor cursor) implements Position {}

    /** The items next newer than a place. They too are given newest first. */
    public record NewerThan(Cursor cursor) implements Position {}

    public static PageRequest first(int size) {
        return new PageRequest(new First(), size);
    }

    public static PageRequest olderThan(Cursor cursor, int size) {
        return new PageRequest(new OlderThan(cursor), size);
    }

    public static PageRequest newerThan(Cursor cursor, int size) {
        return new PageRequest(new NewerThan(cursor), size);
    }

    /** How many rows to read: one more than the page shows tells whether there is another page. */
    public int fetch() {
        return size + 1;
    }

    /** Whether the rows are to be read from the oldest on: only for {@link NewerThan}. */
    public boolean ascending() {
        return position instanceof NewerThan;
    }

    /** The place from which to read, none for the first page. */
    public Optional<Cursor> cursor() {
        return switch (position) {
            case First() -> Optional.empty();
            case OlderThan(var cursor) -> Optional.of(cursor);
            case NewerThan(var cursor) -> Optional.of(cursor);
        };
    }
}
