package org.inkmark.web.form;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * The fields that a browser sent, each once, as they were typed.
 *
 * @see <a href="https://url.spec.whatwg.org/#application/x-www-form-urlencoded">URL, application/x-www-form-urlencoded</a>
 */
public final class Form {
    private final SequencedMap<String, String> fields;

    private Form(SequencedMap<String, String> fields) {
        this.fields = fields;
    }

    public static Form empty() {
        return new Form(new LinkedHashMap<>());
    }

    /** @throws IllegalArgumentException if the text is not the encoding of a form */
    public static Form decode(String encoded) {
        var fields = new LinkedHashMap<String, String>();
        for (var pair : encoded.split("&", -1)) {
            var equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                var name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                fields.putIfAbsent(name, equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return new Form(fields);
    }

    /** What {@link #decode} reads. */
    public String encode() {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** Empty where the field was not sent. */
    public String text(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Whether the field was sent, as a ticked box and a pressed button are. */
    public boolean has(String name) {
        return fields.containsKey(name);
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    public Form without(String... names) {
        var rest = new LinkedHashMap<>(fields);
        for (var name : names) {
            rest.remove(name);
        }
        return new Form(rest);
    }

    Map<String, String> fields() {
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Not what was typed. */
    @Override
    public String toString() {
        return "Form of " + fields.keySet();
    }
}
