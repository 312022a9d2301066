package org.inkmark.persistence.copy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.inkmark.application.database.SiteCopy;
import org.jspecify.annotations.Nullable;

/** Writes the tables of a source to a target, a block and a commit at a time. */
final class TableCopier {

    /** No state of a source: what is marked with it is begun again. */
    private static final String DIFFERS = "differs";

    private final Connection source;
    private final Connection target;
    private final SiteCopy.Listener listener;

    TableCopier(Connection source, Connection target, SiteCopy.Listener listener) {
        this.source = source;
        this.target = target;
        this.listener = listener;
    }

    /**
     * Makes the target, in which there is no site, ready for a copy or for the rest of one.
     *
     * @param state of the source
     */
    void begin(String state) throws SQLException {
        var unfinished = CopyMark.unfinished(target);
        var goesOn = unfinished.filter(state::equals).isPresent();
        if (goesOn) {
            listener.say("Going on with the copy that was interrupted.");
        } else if (unfinished.isPresent()) {
            listener.say("The source has changed since the copy that was interrupted: beginning again.");
        }
        for (var table : SiteTable.IN_ORDER.reversed()) {
            if (table.isAnew() || !goesOn) {
                empty(table);
            }
        }
        CopyMark.set(target, state);
        target.commit();
    }

    /** Whether there is a site in the target that is no unfinished copy. */
    boolean findsSite() throws SQLException {
        if (CopyMark.unfinished(target).isPresent()) {
            return false;
        }
        for (var table : SiteTable.IN_ORDER) {
            if (!table.isAnew() && new Blocks(target, table).count() > 0) {
                return true;
            }
        }
        return false;
    }

    private void empty(SiteTable table) throws SQLException {
        try (var statement = target.createStatement()) {
            statement.execute("DELETE FROM " + table.name() + " WHERE " + table.condition());
        }
    }

    void copy(SiteTable table) throws SQLException {
        var blocks = new Blocks(source, table);
        var there = new Blocks(target, table).count();
        listener.begin(table.name(), blocks.count());
        listener.step(there);
        blocks.skip(there);
        for (var rows = blocks.next(); !rows.isEmpty(); rows = blocks.next()) {
            write(table, blocks.columns(), rows);
            target.commit();
            listener.step(rows.size());
        }
    }

    private void write(SiteTable table, List<Column> columns, List<List<@Nullable Object>> rows) throws SQLException {
        var sql = "INSERT INTO %s (%s) VALUES (%s)"
                .formatted(
                        table.name(),
                        columns.stream().map(Column::name).collect(Collectors.joining(", ")),
                        String.join(", ", Collections.nCopies(columns.size(), "?")));
        try (var statement = target.prepareStatement(sql)) {
            for (var row : rows) {
                for (var i = 0; i < columns.size(); i++) {
                    columns.get(i).write(statement, i + 1, row.get(i));
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** @param equal whether all is there; if not, the next copy begins again */
    void end(boolean equal) throws SQLException {
        if (equal) {
            CopyMark.remove(target);
        } else {
            CopyMark.set(target, DIFFERS);
        }
        target.commit();
    }
}
