package org.inkmark.cli.post.file;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the head of a file says of it. Keys are read in any case, as Hugo does.
 *
 * @param values texts, lists, tables and, from TOML, dates and other scalars
 */
record FrontMatter(Map<String, Object> values) {
    FrontMatter {
        var lower = new HashMap<String, Object>();
        values.forEach((key, value) -> lower.put(key.toLowerCase(Locale.ROOT), value));
        values = Map.copyOf(lower);
    }

    static FrontMatter none() {
        return new FrontMatter(Map.of());
    }

    /** The first of the keys that says something. */
    Optional<String> text(String... keys) {
        return Arrays.stream(keys).flatMap(key -> values(key).stream()).findFirst();
    }

    /** All that the keys say, a text as a list of one. */
    List<String> list(String... keys) {
        return Arrays.stream(keys).flatMap(key -> values(key).stream()).toList();
    }

    /** All that the keys say, a text as the words in it: {@code tags: java web}, {@code tags: java, web development}. */
    List<String> words(String... keys) {
        return Arrays.stream(keys)
                .flatMap(key -> isList(key)
                        ? values(key).stream()
                        : values(key).stream()
                                .flatMap(text -> Arrays.stream(text.split(text.contains(",") ? "," : "\\s+"))))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The table of a key, empty where there is none. */
    FrontMatter table(String key) {
        var table = new HashMap<String, Object>();
        if (values.get(key) instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                if (value != null) {
                    table.put(String.valueOf(name), value);
                }
            });
        }
        return new FrontMatter(table);
    }

    /** The first of the keys that holds a time. */
    Optional<TypedTime> time(String... keys) throws UnreadableFile {
        for (var key : keys) {
            var time = time(key);
            if (time.isPresent()) {
                return time;
            }
        }
        return Optional.empty();
    }

    private Optional<TypedTime> time(String key) throws UnreadableFile {
        return switch (values.getOrDefault(key, "")) {
            case OffsetDateTime typed -> Optional.of(TypedTime.of(typed));
            case LocalDateTime typed -> Optional.of(TypedTime.of(typed));
            case LocalDate typed -> Optional.of(TypedTime.of(typed));
            case String typed -> {
                var time = TypedTime.parse(typed);
                if (time.isEmpty() && !typed.isBlank()) {
                    throw new UnreadableFile("its " + key + " is no date: '" + typed + "'");
                }
                yield time;
            }
            default -> Optional.empty();
        };
    }

    boolean says(String key, String expected) {
        return text(key).filter(expected::equalsIgnoreCase).isPresent();
    }

    private boolean isList(String key) {
        return values.get(key) instanceof List<?>;
    }

    private List<String> values(String key) {
        var texts = new ArrayList<String>();
        var value = Optional.ofNullable(values.get(key));
        value.stream()
                .flatMap(one -> one instanceof List<?> list ? list.stream().filter(Objects::nonNull) : Stream.of(one))
                .forEach(item -> textOf(item).ifPresent(texts::add));
        return texts;
    }

    /** Hugo's themes write an author as a table with a name. */
    private static Optional<String> textOf(Object item) {
        return switch (item) {
            case Map<?, ?> table -> table.get("name") instanceof String name ? Optional.of(name) : Optional.empty();
            case List<?> deeper -> Optional.empty();
            default -> Optional.of(item.toString().strip()).filter(text -> !text.isEmpty());
        };
    }
}
