package org.inkmark.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inkmark.domain.Refusals.assertThatRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @Test
    void a_line_has_no_white_space_around_it() {
        assertThat(Text.line("title", " \t\u2003Hello, world \n", 1, 20)).isEqualTo("Hello, world");
    }

    @Test
    void white_space_does_not_count() {
        assertThat(Text.line("title", "  " + "x".repeat(5) + "  ", 1, 5)).hasSize(5);
        assertThatRefused(() -> Text.line("title", "   ", 1, 5), "title", "is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\nb", "a\rb", "a\tb", "a\u0007b", "a\u007fb", "a\u0085b", "a\u009bb", "a\u2028b", "a\u2029b"})
    void a_line_holds_no_line_break_and_no_control_character(String text) {
        assertThatRefused(() -> Text.line("title", text, 1, 20), "title", "single line", "'a·b'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoë", "naïve 日本語", "عربى", "👩‍👩‍👧", "a\u00a0b", "a\u200bb"})
    void a_line_may_be_in_any_script(String text) {
        assertThat(Text.line("title", text, 1, 20)).isEqualTo(text);
    }

    @Test
    void line_breaks_become_one_character() {
        assertThat(Text.lines("note", "a\r\nb\rc\nd", 7)).isEqualTo("a\nb\nc\nd");
        assertThat(Text.body("body", "a\r\nb\rc\nd", 7)).isEqualTo("a\nb\nc\nd");
    }

    @Test
    void lines_keep_the_white_space_around_them() {
        assertThat(Text.lines("note", "  a  \n\n", 20)).isEqualTo("  a  \n\n");
        assertThat(Text.body("body", "  a  \n\n", 20)).isEqualTo("  a  \n\n");
    }

    @Test
    void no_text_holds_the_character_that_a_database_refuses() {
        assertThatRefused(() -> Text.line("title", "a\0b", 1, 20), "title", "U+0000");
        assertThatRefused(() -> Text.lines("note", "a\0b", 20), "note", "U+0000");
        assertThatRefused(() -> Text.body("body", "a\0b", 20), "body", "U+0000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83c", "a\udfb8", "\udfb8\ud83c"})
    void no_text_holds_half_a_character(String text) {
        assertThatRefused(() -> Text.line("title", text, 1, 20), "title", "well-formed");
        assertThatRefused(() -> Text.lines("note", text, 20), "note", "well-formed");
        assertThatRefused(() -> Text.body("body", text, 20), "body", "well-formed");
    }

    @Test
    void what_is_quoted_is_cut_after_sixty_characters() {
        assertThat(Text.quoted("short")).isEqualTo("'short'");
        assertThat(Text.quoted("🎸".repeat(60))).isEqualTo("'" + "🎸".repeat(60) + "'");
        assertThat(Text.quoted("🎸".repeat(61))).isEqualTo("'" + "🎸".repeat(60) + "…'");
    }

    @Test
    void what_is_quoted_cannot_break_a_line_of_the_log() {
        assertThat(Text.quoted("a\r\nb\u001b[31mc\u2028d\u0085e")).isEqualTo("'a··b·[31mc·d·e'");
    }

    @Test
    void what_a_machine_says_is_made_to_fit() {
        assertThat(Text.oneLine("Fire\nfox\u0000 \ud83c🦊\u0085\u2028\u2029\u001b!", 100))
                .isEqualTo("Firefox 🦊!");
        assertThat(Text.oneLine("🦊".repeat(9), 3)).isEqualTo("🦊🦊🦊");
    }
}
