package org.inkmark.domain;

/** The range of every id: positive and below 2^53, so that it is exact as a number in JavaScript and JSON. */
public final class Ids {

    /** 2^53 - 1, {@code Number.MAX_SAFE_INTEGER} of ECMAScript. */
    public static final long MAX = (1L << 53) - 1;

    private Ids() {}

    /** @throws InvalidValue if the id is out of range */
    public static long check(String field, long id) {
        if (id < 1 || id > MAX) {
            throw new InvalidValue(field, "must be from 1 to %d, not %d".formatted(MAX, id));
        }
        return id;
    }
}
