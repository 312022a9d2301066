package org.inkmark.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inkmark.cli.TestTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {
    private static final Sheet<Thing> SHEET = new Sheet<>(List.of(
            Field.column("name", Thing::name),
            Field.column("newTitle", Thing::title),
            Field.detail("at", thing -> Optional.of(Instant.EPOCH)),
            Field.text("body", Thing::title)));

    private record Thing(String name, String title) {}

    private final TestTerminal terminal = new TestTerminal();

    @Test
    void a_table_has_its_columns_as_wide_as_they_need() {
        list(Format.TABLE, new Thing("a", "One"), new Thing("bcdefgh", "Two words"));

        assertThat(terminal.printed()).isEqualTo("""
                NAME     NEW TITLE
                a        One
                bcdefgh  Two words
                """);
    }

    @Test
    void in_a_table_instants_are_told_to_the_minute() {
        var sheet = new Sheet<Instant>(List.of(Field.column("at", at -> at)));

        sheet.list(Stream.of(Instant.parse("2026-03-04T05:06:07.123456Z")), Format.TABLE, terminal);

        assertThat(terminal.printed()).isEqualTo("AT\n2026-03-04T05:06Z\n");
    }

    @Test
    void in_a_pipe_nothing_is_cut() {
        var title = "x".repeat(500);

        list(Format.TABLE, new Thing("a", title));

        assertThat(terminal.printed()).contains(title);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 12, 40, 80})
    void on_a_terminal_no_line_is_wider_than_it(int width) {
        terminal.wide(width);

        list(
                Format.TABLE,
                new Thing(
                        "plain", "A title that is rather longer than eighty columns, as titles are now and then, alas"),
                new Thing("中文標題中文標題", "日本語のとても長いタイトル。日本語のとても長いタイトル。日本語のとても長い"),
                new Thing("👩‍👩‍👧‍👦👍🏽🇩🇪", "👩‍👩‍👧‍👦".repeat(60)));

        assertThat(terminal.printed().lines())
                .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(width));
        assertThat(terminal.printed()).contains("…");
    }

    @Test
    void columns_stand_below_one_another_whatever_the_script() {
        terminal.wide(80);

        list(
                Format.TABLE,
                new Thing("中文", "x"),
                new Thing("e\u0301e", "x"),
                new Thing("👍🏽", "x"),
                new Thing("abcd", "x"));

        assertThat(terminal.printed().lines().map(line -> DisplayWidth.of(line.replaceFirst("\\S+$", ""))))
                .containsOnly(6, 10);
    }

    @ParameterizedTest
    @CsvSource({
        "abc, 3",
        "中文, 4",
        "é, 1",
        "👍, 2",
        "👍🏽, 2",
        "👩‍👩‍👧‍👦, 2",
        "🇩🇪, 2",
        "❤️, 2",
        "한글, 4",
        "ｆｕ, 4",
        "ا, 1",
        "⏰, 2",
        "❤, 1",
        "กำ, 2",
        "नमस्ते, 4",
        "क्षि, 3"
    })
    void a_character_is_as_wide_as_a_terminal_shows_it(String text, int width) {
        assertThat(DisplayWidth.of(text)).isEqualTo(width);
    }

    @Test
    void a_combining_mark_takes_no_column() {
        assertThat(DisplayWidth.of("e\u0301")).isEqualTo(1);
        assertThat(DisplayWidth.cut("e\u0301".repeat(10), 4)).isEqualTo("e\u0301".repeat(3) + "…");
    }

    @Test
    void a_wide_character_is_not_halved() {
        assertThat(DisplayWidth.cut("中文標題", 6)).isEqualTo("中文…");
        assertThat(DisplayWidth.cut("中文標題", 5)).isEqualTo("中文…");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void no_control_character_reaches_a_terminal(Format format) {
        terminal.wide(200);
        var evil = new Thing("\u001b]0;title\u0007", "\u009b31m\u0085\u007f\b\r");

        list(format, evil);
        SHEET.show(evil, format, terminal);

        assertThat(terminal.printed().chars().filter(c -> c != '\n' && Character.isISOControl(c)))
                .isEmpty();
    }

    @Test
    void in_a_pipe_csv_is_as_it_was_typed() {
        list(Format.CSV, new Thing("a\u001b", "one\ntwo"));

        assertThat(terminal.printed()).isEqualTo("name,newTitle,at\na\u001b,\"one\ntwo\",1970-01-01T00:00:00Z\n");
    }

    @Test
    void json_says_exactly_what_was_typed() throws IOException {
        list(Format.JSON, new Thing("\u009b\"\\\n", "é中👍"));

        assertThat(terminal.printed()).contains("\"\\u009b\\\"\\\\\\n\"").contains("é中👍");
        try (var parser = new JsonFactory().createParser(terminal.printed())) {
            while (parser.nextToken() != null) {
                if ("name".equals(parser.currentName()) && parser.currentToken().isScalarValue()) {
                    assertThat(parser.getText()).isEqualTo("\u009b\"\\\n");
                }
            }
        }
    }

    @Test
    void a_list_is_printed_while_it_is_read() {
        var many = IntStream.range(0, 2_000).mapToObj(i -> {
            if (i == 1_000) {
                assertThat(terminal.printed().lines()).hasSizeGreaterThan(500);
            }
            return new Thing("n" + i, "t");
        });

        SHEET.list(many, Format.TABLE, terminal);

        assertThat(terminal.printed().lines()).hasSize(2_001);
    }

    @Test
    void a_single_thing_is_one_object() {
        SHEET.show(new Thing("a", "One"), Format.JSON, terminal);

        assertThat(terminal.printed()).isEqualTo("""
                {
                  "name" : "a",
                  "newTitle" : "One",
                  "at" : "1970-01-01T00:00:00Z",
                  "body" : "One"
                }
                """);
    }

    private void list(Format format, Thing... things) {
        SHEET.list(Stream.of(things), format, terminal);
    }
}
