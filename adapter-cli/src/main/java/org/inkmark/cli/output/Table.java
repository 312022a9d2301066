package org.inkmark.cli.output;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.inkmark.cli.terminal.Printable;
import org.inkmark.cli.terminal.Terminal;

/**
 * A list as a table. The first rows decide how wide its columns are, so that a list of any length is printed while it is read.
 * On a terminal no line is wider than that; in a pipe nothing is cut.
 */
final class Table<T> {
    private static final int ROWS_THAT_DECIDE = 500;
    private static final String GAP = "  ";

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
        terminalWidth.ifPresent(width -> narrow(widths, width - GAP.length() * (widths.length - 1)));
        return widths;
    }

    /** Takes from the widest columns, a column at a time, until all fit. */
    private static void narrow(int[] widths, int room) {
        var excess = Arrays.stream(widths).sum() - room;
        for (; excess > 0; excess--) {
            var widest = 0;
            for (var i = 1; i < widths.length; i++) {
                widest = widths[i] > widths[widest] ? i : widest;
            }
            if (widths[widest] <= 1) {
                return;
            }
            widths[widest]--;
        }
    }

    private void print(List<String> row, int[] widths) throws IOException {
        var line = new StringBuilder();
        for (var i = 0; i < widths.length; i++) {
            var cell = terminalWidth.isPresent() ? DisplayWidth.cut(row.get(i), widths[i]) : row.get(i);
            line.append(i == 0 ? "" : GAP).append(DisplayWidth.padded(cell, widths[i]));
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }
}
