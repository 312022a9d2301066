package org.inkmark.persistence.schema;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** What stands in a script for what differs between engines: {@code ${long_text}}. */
final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w+)}");

    private Placeholders() {}

    static String fill(String script, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(script)
                .replaceAll(found -> Objects.requireNonNull(values.get(found.group(1)), found.group()));
    }
}
