package org.inkmark.persistence.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What tables and mapping do not say alike, as the driver tells and the rows do. */
final class SchemaDifferences {

    private SchemaDifferences() {}

    /** One line for each, none where all is alike. */
    static List<String> between(Connection connection, Mapping mapping) throws SQLException {
        var mapped = mapping.facts();
        var there = TableFacts.of(connection);
        var all = new TreeSet<>(mapped);
        all.addAll(there);
        var differences = new ArrayList<String>();
        for (var fact : all) {
            if (!there.contains(fact)) {
                differences.add("only mapped: " + fact);
            } else if (!mapped.contains(fact)) {
                differences.add("only in the database: " + fact);
            }
        }
        return differences;
    }
}
