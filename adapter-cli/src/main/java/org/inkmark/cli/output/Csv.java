package org.inkmark.cli.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.util.Iterator;
import java.util.List;
import org.inkmark.cli.terminal.Printable;
import org.inkmark.cli.terminal.Terminal;

/** CSV as RFC 4180 has it, with a header. Text is as it was typed, save where a terminal would obey it. */
final class Csv<T> {
    private final List<Field<T>> fields;
    private final Terminal terminal;

    Csv(List<Field<T>> fields, Terminal terminal) {
        this.fields = fields;
        this.terminal = terminal;
    }

    void print(Iterator<T> things) {
        var csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(0)
                .build(terminal.out());
        csv.writeRecord(fields.stream().map(Field::name).toList());
        while (things.hasNext()) {
            var thing = things.next();
            csv.writeRecord(fields.stream().map(field -> text(field, thing)).toList());
        }
    }

    private String text(Field<T> field, T thing) {
        var text = field.of(thing) instanceof Boolean is ? is.toString() : field.textOf(thing);
        return terminal.width().isPresent() ? Printable.lines(text) : text;
    }
}
