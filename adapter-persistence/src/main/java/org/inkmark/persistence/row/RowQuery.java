package org.inkmark.persistence.row;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.inkmark.domain.page.PageRequest;

/**
 * A list whose filters are chosen by whoever asks, as one statement in the SQL that all engines share. Text stands in it only
 * where this project wrote it; every value is a parameter.
 */
public final class RowQuery {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final StringBuilder sql;
    private final List<Object> values = new ArrayList<>();
    private String next = " WHERE ";

    /** @param select up to the conditions: {@code SELECT * FROM posts}; for a {@link #page} what selects its ids */
    public RowQuery(String select) {
        sql = new StringBuilder(select);
    }

    /** The rows of several queries as those of one. */
    public static RowQuery allOf(List<RowQuery> queries) {
        var all = new RowQuery(queries.stream().map(query -> query.sql).collect(Collectors.joining(" UNION ALL ")));
        queries.forEach(query -> all.values.addAll(query.values));
        return all;
    }

    /** Adds a condition that holds one {@code ?} for each value. */
    public RowQuery and(String condition, Object... parameters) {
        sql.append(next).append(condition);
        next = " AND ";
        values.addAll(List.of(parameters));
        return this;
    }

    /** The column must hold one of the values, which are at least one. */
    public RowQuery andIn(String column, List<?> wanted) {
        return and(
                column + " IN (" + String.join(", ", Collections.nCopies(wanted.size(), "?")) + ")", wanted.toArray());
    }

    /**
     * Every word must occur in the text, whatever its case. {@code LIKE} would ask the column's collation, to which {@code é} and
     * {@code e} are the same on one engine and not on the next; what is replaced is the same to the letter on each.
     */
    public RowQuery andHoldsWords(String column, String words) {
        SPACES.splitAsStream(words.strip())
                .filter(word -> !word.isEmpty())
                .forEach(word -> and(
                        "char_length(replace(lower(%1$s), ?, '')) < char_length(lower(%1$s))".formatted(column),
                        word.toLowerCase(Locale.ROOT)));
        return this;
    }

    /**
     * The rows of one page, in the order in which they are read. The first half of the condition is what an index is read by:
     * without it engines read all rows before the place. The ids come first and the rows of these alone afterwards: an engine
     * that has to sort would carry every whole row, bodies included (H2: 3,100 ms of 100,000 posts, 24 ms of their ids).
     *
     * @param listing whose rows are wanted
     * @param at      the listing's instant as this query calls it
     * @param id      the listing's id as this query calls it
     */
    public <R> List<R> page(JdbcOperations operations, Listing<R> listing, PageRequest request, String at, String id) {
        var direction = request.ascending() ? ">" : "<";
        request.cursor().ifPresent(cursor -> {
            var micros = MicrosConverter.micros(cursor.at());
            and(
                    "%1$s %3$s= ? AND (%1$s %3$s ? OR %2$s %3$s ?)".formatted(at, id, direction),
                    micros,
                    micros,
                    cursor.id());
        });
        var sorting = request.ascending() ? "ASC" : "DESC";
        sql.insert(0, "SELECT r.* FROM " + listing.table() + " r JOIN (")
                .append(" ORDER BY %1$s %3$s, %2$s %3$s LIMIT ?) k ON k.id = r.id".formatted(at, id, sorting))
                .append(" ORDER BY r.%1$s %2$s, r.id %2$s".formatted(listing.instant(), sorting));
        values.add(request.fetch());
        return all(operations, listing.row());
    }

    /** The rows that fulfil all conditions. */
    public <R> List<R> all(JdbcOperations operations, Class<R> row) {
        return operations.prepareStatement(sql.toString(), statement -> {
            for (var i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            try (var rows = statement.executeQuery()) {
                return operations.entityStream(rows, row).toList();
            }
        });
    }
}
