package org.inkmark.domain.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inkmark.domain.Refusals.assertThatRefused;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.inkmark.domain.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagTest {

    @ParameterizedTest
    @CsvSource({
        "Java,                  java,           Java",
        "c++,                   c++,            c++",
        "C#,                    c#,             C#",
        ".NET,                  .net,           .NET",
        "...,                   ...,            ...",
        "'  Free   Jazz ',      free-jazz,      Free Jazz",
        "'a, b',                a-b,            'a, b'",
        "a/b//c,                a-b-c,          a/b//c",
        "/a/,                   a,              /a/",
        "a--b,                  a--b,           a--b",
        "İstanbul,              i̇stanbul,       İstanbul",
        "ΟΔΟΣ,                  οδος,           ΟΔΟΣ",
        "日本語,                日本語,         日本語"
    })
    void a_tag_is_what_was_typed_in_one_form(String typed, String name, String label) {
        assertThat(Tag.of(typed).name()).isEqualTo(name);
        assertThat(Tag.of(typed).label()).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\tb", "a\nb", "a\u00a0b", "a\u2003b", "a\u0007b", "a\u0085b", "a\u2028b", "a \u0000b"})
    void white_space_and_control_characters_become_one_hyphen(String typed) {
        assertThat(Tag.of(typed)).isEqualTo(Tag.of("a-b"));
        assertThat(Tag.of(typed).label()).isEqualTo("a b");
    }

    @Test
    void composed_and_combined_accents_are_one_tag() {
        assertThat(Tag.of("Cafe\u0301")).isEqualTo(Tag.of("café"));
        assertThat(Tag.of("Cafe\u0301").label()).isEqualTo("Café");
        assertThat(Tag.of("cafe")).isNotEqualTo(Tag.of("café"));
    }

    @Test
    void two_tags_are_equal_when_their_names_are() {
        assertThat(new Tag("java", "JAVA")).isEqualTo(Tag.of("Java")).hasSameHashCodeAs(Tag.of("Java"));
        assertThat(Tag.of("java")).isNotEqualTo("java");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", " .. ", "/./"})
    void what_would_not_work_as_an_address_is_refused(String typed) {
        assertThatRefused(() -> Tag.of(typed), "tag", "would not work as an address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "/", ", ,", "\u00a0", "\n"})
    void a_tag_of_which_nothing_is_left_is_refused(String typed) {
        assertThatRefused(() -> Tag.of(typed), "tag", "is missing");
    }

    @Property
    void a_name_that_was_kept_stays_as_it_is(@ForAll("texts") String typed) {
        tag(typed).ifPresent(tag -> {
            assertThat(Tag.of(tag.name())).isEqualTo(tag);
            assertThat(new Tag(tag.name(), tag.label()).label()).isEqualTo(tag.label());
        });
    }

    @Property
    void a_name_is_one_word_of_a_list(@ForAll("texts") String typed) {
        tag(typed).ifPresent(tag -> assertThat(Tags.split(tag.name())).containsExactly(tag.name()));
    }

    @Property
    void case_makes_no_difference(@ForAll("plain") String typed) {
        assertThat(tag(typed.toUpperCase(java.util.Locale.ROOT))).isEqualTo(tag(typed));
    }

    @Property
    void what_is_put_into_a_field_comes_out_of_it(@ForAll("lists") List<String> typed) {
        var tags = Tags.of(typed.stream().filter(text -> tag(text).isPresent()).toList());

        assertThat(Tags.of(Tags.split(tags.typed()))).isEqualTo(tags);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().all().ofMaxLength(12).map(text -> text.replace("\0", ""));
    }

    @Provide
    Arbitrary<String> plain() {
        return Arbitraries.strings().withChars("abz,/ .é").ofMaxLength(8);
    }

    @Provide
    Arbitrary<List<String>> lists() {
        return plain().list().ofMaxSize(8);
    }

    private static Optional<Tag> tag(String typed) {
        try {
            return Optional.of(Tag.of(typed));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }
}
