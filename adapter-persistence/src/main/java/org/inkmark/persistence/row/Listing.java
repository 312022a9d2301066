package org.inkmark.persistence.row;

/**
 * A table whose rows are listed by an instant, and by their id where instants are equal.
 *
 * @param instant the column
 */
public record Listing<R>(Class<R> row, String table, String instant) {}
