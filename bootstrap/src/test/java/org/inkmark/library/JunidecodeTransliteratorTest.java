package org.inkmark.library;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JunidecodeTransliteratorTest {
    private final JunidecodeTransliterator transliterator = new JunidecodeTransliterator();

    @ParameterizedTest
    @CsvSource({
        "Crème brûlée,Creme brulee",
        "Москва,Moskva",
        "Ελλάδα,Ellada",
        "北京,Bei Jing",
        "straße,strasse",
        "[?],[?]"
    })
    void any_script_is_written_in_latin_letters(String text, String latin) {
        assertThat(transliterator.toLatin(text).strip()).isEqualTo(latin);
    }

    @Property
    void the_answer_is_ascii(@ForAll String text) {
        assertThat(transliterator.toLatin(text)).matches("\\p{ASCII}*");
    }
}
