package org.inkmark.application.database;

/**
 * Which version the tables have.
 *
 * @param applied the version of the database, 0 where it has no tables yet
 * @param newest  the version that this program was built for
 */
public record SchemaStatus(int applied, int newest) {

    public boolean isEmpty() {
        return applied == 0;
    }

    public boolean isBehind() {
        return applied < newest;
    }

    public boolean isCurrent() {
        return applied == newest;
    }

    public boolean isAhead() {
        return applied > newest;
    }
}
