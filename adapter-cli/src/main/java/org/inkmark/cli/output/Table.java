package org.inkmark.cli.output;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.inkmark.cli.terminal.Printable;
import org.inkmark.cli.terminal.Terminal;

/**
 * A list as a table. The first rows decide how wide its columns are, so that a list of any length is printed while it is read.
 * On a terminal no line is wider than that: columns are cut and, where there is no room for all, the last are left out, with
 * {@code …} in their place. In a pipe nothing is cut.
 */
final class Table<T> {
    private static final int ROWS_THAT_DECIDE = 500;
    private static final String GAP = "  ";
    private static final String LEFT_OUT = "…";

    private final List<Field<T>> columns;
    private final Writer out;
    private final OptionalInt terminalWidth;

    Table(List<Field<T>> columns, Terminal terminal) {
        this.columns = columns;
        this.out = terminal.out();
        this.terminalWidth = terminal.width();
    }

    void print(Iterator<T> things) throws IOException {
        var first = new ArrayList<List<String>>();
        first.add(columns.stream().map(column -> heading(column.name())).toList());
        while (things.hasNext() && first.size() <= ROWS_THAT_DECIDE) {
            first.add(row(things.next()));
        }
        var widths = widths(first);
        for (var row : first) {
            print(row, widths);
        }
        while (things.hasNext()) {
            print(row(things.next()), widths);
        }
    }

    /** {@code publishedAt} is headed {@code PUBLISHED AT}. */
    private static String heading(String name) {
        return name.replaceAll("([A-Z])", " $1").toUpperCase(Locale.ROOT);
    }

    private List<String> row(T thing) {
        return columns.stream()
                .map(column -> Printable.line(column.shortTextOf(thing)))
                .toList();
    }

    private int[] widths(List<List<String>> rows) {
        var widths = new int[columns.size()];
        for (var row : rows) {
            for (var i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
            }
        }
        return terminalWidth.isEmpty() ? widths : ColumnWidths.within(terminalWidth.getAsInt(), GAP.length(), widths);
    }

    private void print(List<String> row, int[] widths) throws IOException {
        var line = new StringBuilder();
        for (var i = 0; i < widths.length; i++) {
            var cell = terminalWidth.isPresent() ? DisplayWidth.cut(row.get(i), widths[i]) : row.get(i);
            line.append(i == 0 ? "" : GAP).append(DisplayWidth.padded(cell, widths[i]));
        }
        if (widths.length < row.size()) {
            line.append(GAP).append(LEFT_OUT);
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }
}
