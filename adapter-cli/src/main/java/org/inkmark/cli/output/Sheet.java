package org.inkmark.cli.output;

import static org.inkmark.cli.output.Field.Placement.COLUMN;
import static org.inkmark.cli.output.Field.Placement.TEXT;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.inkmark.cli.terminal.OutputFailed;
import org.inkmark.cli.terminal.Terminal;

/** How things of one kind are printed. */
public final class Sheet<T> {
    private final List<Field<T>> fields;

    public Sheet(List<Field<T>> fields) {
        this.fields = List.copyOf(fields);
    }

    /** The names of the fields of a list, in their order. */
    public List<String> listFields() {
        return names(listed());
    }

    /** The names of the fields of a single thing, in their order. */
    public List<String> showFields() {
        return names(fields);
    }

    /** Prints a list while it is read. */
    public void list(Stream<T> things, Format format, Terminal terminal) {
        try (things) {
            switch (format) {
                case TABLE -> new Table<>(columns(), terminal).print(things.iterator());
                case JSON -> Json.array(things.iterator(), listed(), terminal.out());
                case CSV -> new Csv<>(listed(), terminal).print(things.iterator());
            }
        } catch (IOException e) {
            throw new OutputFailed(e);
        }
    }

    /** Prints a single thing. */
    public void show(T thing, Format format, Terminal terminal) {
        try {
            switch (format) {
                case TABLE -> Card.print(thing, fields, terminal.out());
                case JSON -> Json.object(thing, fields, terminal.out());
                case CSV -> new Csv<>(fields, terminal).print(List.of(thing).iterator());
            }
        } catch (IOException e) {
            throw new OutputFailed(e);
        }
    }

    private List<Field<T>> listed() {
        return fields.stream().filter(field -> field.placement() != TEXT).toList();
    }

    private List<Field<T>> columns() {
        return fields.stream().filter(field -> field.placement() == COLUMN).toList();
    }

    private static <T> List<String> names(List<Field<T>> fields) {
        return fields.stream().map(Field::name).toList();
    }
}
