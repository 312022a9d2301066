package org.inkmark.cli.output;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.inkmark.cli.terminal.Printable;

/** A single thing for a reader: a line for each field, long texts below. */
final class Card {
    private Card() {}

    static <T> void print(T thing, List<Field<T>> fields, Writer out) throws IOException {
        var width =
                fields.stream().mapToInt(field -> field.name().length()).max().orElse(0) + 1;
        for (var field : fields) {
            if (field.placement() != Field.Placement.TEXT) {
                var name = DisplayWidth.padded(field.name() + ":", width);
                out.append((name + " " + Printable.line(field.textOf(thing))).stripTrailing())
                        .append('\n');
            }
        }
        for (var field : fields) {
            var text = field.textOf(thing);
            if (field.placement() == Field.Placement.TEXT && !text.isEmpty()) {
                out.append('\n').append(Printable.lines(text.stripTrailing())).append('\n');
            }
        }
    }
}
