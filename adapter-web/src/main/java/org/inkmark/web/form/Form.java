package org.inkmark.web.form;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The fields that a browser sent, each once, as they were typed.
 *
 * @see <a href="https://url.spec.whatwg.org/#application/x-www-form-urlencoded">URL, application/x-www-form-urlencoded</a>
 */
public final class Form {
    /** Several times what the longest form of this site has. */
    static final int MAX_FIELDS = 100;

    private final SequencedMap<String, String> fields;

    private Form(SequencedMap<String, String> fields) {
        this.fields = fields;
    }

    public static Form empty() {
        return new Form(new LinkedHashMap<>());
    }

    /** @throws IllegalArgumentException if the text is not the encoding of a form, or has more than {@value #MAX_FIELDS} fields */
    public static Form decode(String encoded) {
        var fields = new LinkedHashMap<String, String>();
        for (var pair : parts(encoded, "&", MAX_FIELDS)) {
            var equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                var name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                fields.putIfAbsent(name, equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return new Form(fields);
    }

    /**
     * What {@link #pack} made.
     *
     * @throws IllegalArgumentException if the text is not of its making
     */
    public static Form unpack(String packed) {
        var fields = new LinkedHashMap<String, String>();
        var parts = parts(packed, ".", 2 * MAX_FIELDS);
        if (parts.size() % 2 != 0) {
            throw new IllegalArgumentException("a field without its text");
        }
        for (var i = 0; i < parts.size(); i += 2) {
            fields.put(unpacked(parts.get(i)), unpacked(parts.get(i + 1)));
        }
        return new Form(fields);
    }

    /**
     * The fields as a text for a field of another form, of characters that are sent as they are: a third longer than the text
     * in UTF-8, where a form within a form would need five times its length.
     */
    public String pack() {
        return fields.entrySet().stream()
                .map(field -> packed(field.getKey()) + "." + packed(field.getValue()))
                .collect(Collectors.joining("."));
    }

    /** Empty where the field was not sent. */
    public String text(String name) {
        return fields.getOrDefault(name, "");
    }

    /** All that was sent, in its order. */
    public SequencedMap<String, String> fields() {
        return Collections.unmodifiableSequencedMap(fields);
    }

    /** Whether the field was sent, as a ticked box and a pressed button are. */
    public boolean has(String name) {
        return fields.containsKey(name);
    }

    public Form without(String... names) {
        var rest = new LinkedHashMap<>(fields);
        for (var name : names) {
            rest.remove(name);
        }
        return new Form(rest);
    }

    /** Looks no further than it must: a body of separators alone would be millions of parts. */
    private static List<String> parts(String text, String separator, int most) {
        var parts = text.split(Pattern.quote(separator), most + 1);
        if (parts.length > most) {
            throw new IllegalArgumentException("more than " + most + " parts");
        }
        return List.of(parts);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String packed(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String unpacked(String text) {
        return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    }

    /** Not what was typed. */
    @Override
    public String toString() {
        return "Form of " + fields.keySet();
    }
}
