package org.inkmark.persistence.schema;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inkmark.application.database.DatabaseUnusable;
import org.jooq.Meta;

/**
 * Finds the changes that bring the tables of the migrations to the mapping, and takes back each. jOOQ proposes them; here they are
 * tried, forward and back, until nothing differs.
 */
final class Differ {

    private final Mapping mapping;

    Differ(Mapping mapping) {
        this.mapping = mapping;
    }

    /** @throws DatabaseUnusable naming what differs, where no statement makes it alike on all engines */
    List<DraftedPair> pairs() {
        try (var before = DraftTables.migrated();
                var tables = DraftTables.migrated();
                var mapped = DraftTables.mapped(mapping)) {
            var pairs = new ArrayList<DraftedPair>();
            var done = new HashSet<String>();
            var change = next(tables, mapped.meta(), done);
            while (change.isPresent()) {
                var statements = change.get().statements();
                var undo = change.get().around(undo(change.get(), tables, before));
                tables.execute(statements);
                before.execute(statements);
                pairs.add(new DraftedPair(statements, undo));
                change = next(tables, mapped.meta(), done);
            }
            refuse(tables.differences(mapping));
            return pairs;
        } catch (SQLException e) {
            throw new DatabaseUnusable("tables and mapping cannot be compared: " + e.getMessage(), e);
        }
    }

    private List<String> undo(DraftedChange made, DraftTables tables, DraftTables before) throws SQLException {
        var undo = new ArrayList<String>();
        var done = new HashSet<String>();
        var change = next(tables, before.meta(), done);
        while (change.isPresent()) {
            undo.addAll(change.get().statements());
            change = next(tables, before.meta(), done);
        }
        if (!tables.facts().equals(before.facts())) {
            throw new DatabaseUnusable(
                    "no statement that all engines understand takes this back; write the pair by hand: "
                            + made.statement());
        }
        return undo;
    }

    /** Makes the first change that can be made as the tables are: one may have to wait for another. */
    private static Optional<DraftedChange> next(DraftTables tables, Meta wanted, Set<String> done) {
        var there = tables.meta();
        var writer = new DraftWriter(there, wanted);
        for (var query : there.migrateTo(wanted)) {
            var change = writer.write(query.getSQL());
            if (change.isPresent() && !done.contains(change.get().statement()) && isMade(change.get(), tables)) {
                done.add(change.get().statement());
                return change;
            }
        }
        return Optional.empty();
    }

    private static boolean isMade(DraftedChange change, DraftTables tables) {
        try {
            tables.execute(change.statements());
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private static void refuse(List<String> differences) {
        if (!differences.isEmpty()) {
            throw new DatabaseUnusable(
                    "no statement that all engines understand makes alike what follows; keep it, map a new nullable column, or write the pair by hand: "
                            + String.join("; ", differences));
        }
    }
}
