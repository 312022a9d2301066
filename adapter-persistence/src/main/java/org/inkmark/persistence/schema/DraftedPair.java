package org.inkmark.persistence.schema;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a migration is to do, and what takes it back. */
record DraftedPair(List<String> upgrade, List<String> downgrade) {

    private static final String DROPPED_INDEX =
            "-- MySQL and MariaDB name an index together with its table, the others by itself: for them the line is a comment.\n";

    String upgradeScript() {
        return script(upgrade);
    }

    String downgradeScript() {
        return script(downgrade);
    }

    /** What is lost by the upgrade. */
    String loss() {
        return loss(upgrade);
    }

    private static String loss(List<String> statements) {
        return statements.stream()
                .map(DraftedChange::loss)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static String script(List<String> statements) {
        var loss = loss(statements);
        return (loss.isEmpty() ? "" : "-- Loses %s.\n".formatted(loss))
                + (statements.stream().anyMatch(statement -> statement.contains("${on_table}")) ? DROPPED_INDEX : "")
                + statements.stream().map(statement -> statement + ";\n").collect(Collectors.joining());
    }
}
