package org.inkmark.cli.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON: a list is one array with an object on each line, a single thing an object over several lines. */
final class Json {
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .characterEscapes(new EscapedControls())
            .build();

    private Json() {}

    static <T> void array(Iterator<T> things, List<Field<T>> fields, Writer out) throws IOException {
        out.write('[');
        try (var json = FACTORY.createGenerator(out)) {
            json.setPrettyPrinter(new MinimalPrettyPrinter(",\n"));
            if (things.hasNext()) {
                json.writeRaw('\n');
            }
            while (things.hasNext()) {
                write(things.next(), fields, json);
            }
        }
        out.write("\n]\n");
    }

    static <T> void object(T thing, List<Field<T>> fields, Writer out) throws IOException {
        try (var json = FACTORY.createGenerator(out)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            write(thing, fields, json);
        }
        out.write('\n');
    }

    private static <T> void write(T thing, List<Field<T>> fields, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (var field : fields) {
            json.writeFieldName(field.name());
            write(field.of(thing), json);
        }
        json.writeEndObject();
    }

    private static void write(@Nullable Object value, JsonGenerator json) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case Boolean is -> json.writeBoolean(is);
            case Long number -> json.writeNumber(number);
            case Instant instant -> json.writeString(instant.toString());
            case List<?> list -> {
                json.writeStartArray();
                for (var item : list) {
                    json.writeString(String.valueOf(item));
                }
                json.writeEndArray();
            }
            case Object text -> json.writeString(text.toString());
        }
    }
}
