package org.inkmark.domain.language;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.Text;

/** A language by its BCP 47 tag: {@code en}, {@code pt-BR}; at most {@value #MAX_LENGTH} characters. */
public record LanguageTag(String value) {

    public static final int MAX_LENGTH = 35;

    public LanguageTag {
        value = Text.line("lang", value, 2, MAX_LENGTH);
        try {
            value = new Locale.Builder().setLanguageTag(value).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new InvalidValue("lang", "must be a language tag like en or pt-BR, not " + Text.quoted(value));
        }
    }

    /** None for blank text. */
    public static Optional<LanguageTag> typed(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(new LanguageTag(text));
    }

    public Locale locale() {
        return Locale.forLanguageTag(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
