package org.inkmark.cli.output;

import java.util.Arrays;

/**
 * How wide the columns of a table may be on a terminal. The first says which thing a line is about, and is what other commands
 * ask for: it is cut last, and has half of the terminal before a column is left out. The others are cut to {@value #READABLE},
 * room for a date, and no further: after that those at the end are left out.
 */
final class ColumnWidths {
    private static final int READABLE = 11;
    private static final int MARK_OF_WHAT_IS_LEFT_OUT = 1;

    private ColumnWidths() {}

    /**
     * @param terminal how much there is
     * @param gap      between two columns
     * @param wanted   by each column
     * @return a width for each column that has room; where those are not all there is also room for a gap and {@code …}
     */
    static int[] within(int terminal, int gap, int[] wanted) {
        for (var shown = wanted.length; shown > 1; shown--) {
            var room = room(terminal, gap, shown, wanted.length);
            var columns = Arrays.copyOf(wanted, shown);
            if (narrowest(columns, terminal) <= room) {
                return fitted(columns, room);
            }
        }
        return new int[] {Math.clamp(room(terminal, gap, 1, wanted.length), 1, wanted[0])};
    }

    private static int room(int terminal, int gap, int shown, int all) {
        return terminal - gap * (shown - 1) - (shown < all ? gap + MARK_OF_WHAT_IS_LEFT_OUT : 0);
    }

    private static int narrowest(int[] columns, int terminal) {
        return Math.min(columns[0], terminal / 2)
                + Arrays.stream(columns)
                        .skip(1)
                        .map(width -> Math.min(width, READABLE))
                        .sum();
    }

    /** Takes from the widest but the first, a character at a time; from the first what is then still too much. */
    private static int[] fitted(int[] columns, int room) {
        var excess = Arrays.stream(columns).sum() - room;
        for (; excess > 0; excess--) {
            var widest = 1;
            for (var i = 2; i < columns.length; i++) {
                widest = columns[i] > columns[widest] ? i : widest;
            }
            if (columns[widest] <= READABLE) {
                columns[0] -= excess;
                return columns;
            }
            columns[widest]--;
        }
        return columns;
    }
}
