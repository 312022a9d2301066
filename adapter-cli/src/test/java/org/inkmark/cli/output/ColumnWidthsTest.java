package org.inkmark.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnWidthsTest {
    private static final int GAP = 2;

    @Test
    void where_there_is_room_every_column_has_what_it_needs() {
        assertThat(ColumnWidths.within(26, GAP, new int[] {10, 12})).containsExactly(10, 12);
        assertThat(ColumnWidths.within(24, GAP, new int[] {10, 12})).containsExactly(10, 12);
    }

    @Test
    void the_widest_but_the_first_is_cut_first() {
        assertThat(ColumnWidths.within(80, GAP, new int[] {30, 60, 5, 20})).containsExactly(30, 19, 5, 20);
        assertThat(ColumnWidths.within(60, GAP, new int[] {30, 60, 5})).containsExactly(30, 21, 5);
    }

    @Test
    void the_first_is_cut_when_the_others_are_as_narrow_as_can_be_read() {
        assertThat(ColumnWidths.within(80, GAP, new int[] {90, 60, 5, 20})).containsExactly(47, 11, 5, 11);
    }

    @Test
    void where_half_of_the_terminal_for_the_first_is_too_much_the_last_ones_are_left_out() {
        assertThat(ColumnWidths.within(40, GAP, new int[] {90, 60, 5, 20})).containsExactly(24, 11);
        assertThat(ColumnWidths.within(40, GAP, new int[] {10, 60, 5, 20})).containsExactly(10, 18, 5);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 20, 40, 41, 80, 132, 200})
    void a_line_is_never_wider_than_the_terminal(int terminal) {
        for (var first : new int[] {1, 7, 40, 300}) {
            var widths = ColumnWidths.within(terminal, GAP, new int[] {first, 100, 8, 9, 17, 50});
            var mark = widths.length < 6 ? GAP + 1 : 0;

            assertThat(Arrays.stream(widths).sum() + GAP * (widths.length - 1) + mark)
                    .isLessThanOrEqualTo(terminal);
            assertThat(Arrays.stream(widths)).allMatch(width -> width > 0);
        }
    }

    @Test
    void a_single_column_has_the_whole_terminal() {
        assertThat(ColumnWidths.within(20, GAP, new int[] {50})).containsExactly(20);
        assertThat(ColumnWidths.within(20, GAP, new int[] {5})).containsExactly(5);
    }
}
