package org.inkmark.persistence.copy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/**
 * What a source has recorded in {@code changes}. Ids become visible out of order, as each process has reserved its own: those of
 * the last day are compared one by one.
 */
final class SourceChanges {

    private final Set<Long> seen;

    private SourceChanges(Set<Long> seen) {
        this.seen = seen;
    }

    static SourceChanges of(Connection source) throws SQLException {
        var ids = new HashSet<Long>();
        try (var statement = source.createStatement();
                var rows = statement.executeQuery("SELECT id FROM changes")) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return new SourceChanges(ids);
    }

    /** How many there are that another moment did not see. */
    long notIn(SourceChanges before) {
        return seen.stream().filter(id -> !before.seen.contains(id)).count();
    }

    /** Differs after every change. */
    String state() {
        return seen.size() + ":"
                + seen.stream().mapToLong(Long::longValue).max().orElse(0) + ":"
                + seen.stream().mapToLong(Long::longValue).sum();
    }
}
