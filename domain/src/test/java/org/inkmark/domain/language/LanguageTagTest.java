package org.inkmark.domain.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inkmark.domain.Refusals.assertThatRefused;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {

    @ParameterizedTest
    @CsvSource({"en, en", "EN, en", "pt-br, pt-BR", "zh-hant-TW, zh-Hant-TW", "' de ', de", "de-1996, de-1996", "iw, he"
    })
    void a_language_is_brought_to_one_form(String typed, String value) {
        var tag = new LanguageTag(typed);

        assertThat(tag).hasToString(value);
        assertThat(new LanguageTag(tag.value())).isEqualTo(tag);
        assertThat(tag.locale()).isEqualTo(Locale.forLanguageTag(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"english language", "en_US", "de-", "12", "日本", "en--US"})
    void what_is_no_language_is_refused(String typed) {
        assertThatRefused(() -> new LanguageTag(typed), "lang", "like en or pt-BR", "'" + typed + "'");
    }

    @Test
    void blank_text_is_no_language() {
        assertThat(LanguageTag.typed(" ")).isEmpty();
        assertThat(LanguageTag.typed("de")).hasValue(new LanguageTag("de"));
        assertThatRefused(() -> new LanguageTag("d"), "lang", "2 to 35");
    }
}
