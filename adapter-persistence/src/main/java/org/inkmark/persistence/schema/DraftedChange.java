package org.inkmark.persistence.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A change of a table, in the words of all engines.
 *
 * @param before statements that must be run before it can be made
 * @param after  those that take them back
 */
record DraftedChange(List<String> before, String statement, List<String> after) {

    private static final Pattern LOSS = Pattern.compile("drop (table) (\\w+)|alter table (\\w+) drop column (\\w+)");

    static DraftedChange of(String statement) {
        return new DraftedChange(List.of(), statement, List.of());
    }

    List<String> statements() {
        return around(List.of(statement));
    }

    /** These statements, between those that this change needs. */
    List<String> around(List<String> statements) {
        var all = new ArrayList<>(before);
        all.addAll(statements);
        all.addAll(after);
        return all;
    }

    /** What is lost by a statement. */
    static Optional<String> loss(String statement) {
        var loss = LOSS.matcher(statement);
        return loss.matches()
                ? Optional.of(
                        loss.group(1) == null
                                ? "the column %s.%s".formatted(loss.group(3), loss.group(4))
                                : "the table " + loss.group(2))
                : Optional.empty();
    }
}
