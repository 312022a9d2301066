package org.inkmark.cli.configuration;

import java.nio.file.Path;
import java.util.function.Function;

/**
 * What somebody gave for a key.
 *
 * @param origin where: {@code --port}, {@code INKMARK_PORT}, {@code port in line 3 of /etc/inkmark/inkmark.properties}
 * @param folder from where a path is seen, empty for the working folder
 */
record ConfiguredValue(ConfigurationKey key, String text, String origin, Path folder) {
    ConfiguredValue {
        text = text.strip();
    }

    boolean isBlank() {
        return text.isEmpty();
    }

    /** @throws WrongConfiguration if the type refuses it with an {@link IllegalArgumentException} */
    <T> T as(Function<String, T> type) {
        try {
            return type.apply(text);
        } catch (IllegalArgumentException refused) {
            var expected = origin + " must be " + key.meaning();
            throw key.isSecret()
                    ? new WrongConfiguration(expected)
                    : new WrongConfiguration(expected + ", not '" + text + "'", refused);
        }
    }

    /** Not the text, which may be a secret. */
    @Override
    public String toString() {
        return origin;
    }
}
