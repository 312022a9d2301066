package org.inkmark.web.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inkmark.domain.post.Post;
import org.inkmark.domain.user.Role;
import org.inkmark.web.link.Links;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts of a mebibyte on which a parser may spend minutes, all memory or the whole stack. */
class BombsTest {
    private static final int SIZE = Post.MAX_MARKDOWN_BYTES;

    /** Not how long it may take, but when it certainly hangs. */
    private static final Duration HANGS = Duration.ofSeconds(30);

    private final Markdown markdown = new Markdown(new Links("https://example.org/"));

    static List<Arguments> texts() {
        var texts = new ArrayList<Arguments>();
        for (var piece : List.of(
                "> ",
                "[",
                "![",
                "<",
                "1\n",
                "1\nx\n",
                "+\n",
                "- a\n",
                "*a ",
                "**a ",
                "a**b *c ",
                "_a* ",
                "a*b**c*",
                "~~a ~b ",
                "[a](b",
                "[a](<b",
                "[a](b \"",
                "[a][",
                "[a][b",
                "[a]: b\n",
                "[a\n",
                "[^a]",
                "<a ",
                "<a b=",
                "<a b=\"<a b='",
                "<a\n",
                "</a",
                "x<!--",
                "x<?",
                "x<![CDATA[",
                "x<!A ",
                "<a:",
                "www.a.",
                "|a|b|\n|-|-|\n",
                "|a\n",
                "-|-\n",
                "#\n",
                "# *a* ",
                "\\\n",
                "<div>\n\n",
                "<b><p>x",
                "<table><tr><td>",
                "<x-y>",
                "<textarea>",
                "{{")) {
            texts.add(Arguments.of(piece, filled(piece)));
        }
        texts.add(Arguments.of("nested emphasis", "*a ".repeat(SIZE / 8) + "b*".repeat(SIZE / 8)));
        texts.add(Arguments.of("nested strong emphasis", "**a ".repeat(SIZE / 8) + "b**".repeat(SIZE / 8)));
        texts.add(Arguments.of("two long runs", "*".repeat(SIZE / 2) + "a" + "*".repeat(SIZE / 2 - 1)));
        texts.add(Arguments.of("nested brackets", "[".repeat(SIZE / 2) + "]".repeat(SIZE / 2)));
        texts.add(Arguments.of("nested links", "[".repeat(SIZE / 6) + "a" + "](b)".repeat(SIZE / 6)));
        texts.add(Arguments.of("nested pictures", "![".repeat(SIZE / 6) + "a" + "](b)".repeat(SIZE / 6)));
        texts.add(Arguments.of("nested footnotes", "^[".repeat(SIZE / 4) + "a" + "]".repeat(SIZE / 4)));
        texts.add(Arguments.of("open brackets before links", "[ ".repeat(SIZE / 4) + "[a](b) ".repeat(SIZE / 14)));
        texts.add(Arguments.of("emphasis that three never matches", "a**b" + "c* ".repeat(SIZE / 3 - 2)));
        texts.add(Arguments.of(
                "backticks of every length",
                IntStream.range(1, 1_440)
                        .mapToObj(length -> "`".repeat(length) + "a")
                        .collect(Collectors.joining())));
        texts.add(Arguments.of(
                "a reference to a long address", "[a]: /" + "b".repeat(SIZE / 2) + "\n\n" + "[a]".repeat(SIZE / 6)));
        texts.add(Arguments.of(
                "a reference to a long title",
                "[a]: /b \"" + "c".repeat(SIZE / 2) + "\"\n\n" + "[a]".repeat(SIZE / 6)));
        texts.add(Arguments.of(
                "a footnote with a long name",
                "[^" + "a".repeat(900) + "]: b\n\n" + ("[^" + "a".repeat(900) + "]").repeat(1_100)));
        texts.add(Arguments.of("many definitions", numbered("[%d]: /a\n", SIZE / 16)));
        texts.add(Arguments.of("many definitions and references", numbered("[%d]: /a\n\n[%1$d] ", SIZE / 28)));
        texts.add(Arguments.of("many footnotes", numbered("[^%d]: a\n\n[^%1$d] ", SIZE / 30)));
        texts.add(Arguments.of("many headings", numbered("# %d\n", SIZE / 10)));
        texts.add(Arguments.of(
                "a wide and long table",
                "|a".repeat(SIZE / 12) + "\n" + "|-".repeat(SIZE / 12) + "\n" + "a|\n".repeat(SIZE / 6)));
        texts.add(Arguments.of(
                "a table of a thousand columns",
                "|a".repeat(1_000) + "\n" + "|-".repeat(1_000) + "\n" + "a|\n".repeat(SIZE / 4)));
        texts.add(Arguments.of("a long heading of pieces", "# " + "*a* ".repeat(SIZE / 4 - 1)));
        texts.add(Arguments.of("a long setext heading", "1\n".repeat(SIZE / 2 - 2) + "==="));
        texts.add(Arguments.of("lists within lists and empty lines", "- ".repeat(120) + "a" + "\n".repeat(SIZE - 300)));
        texts.add(Arguments.of("quotes within quotes on each line", ("> ".repeat(120) + "a\n").repeat(SIZE / 242)));
        texts.add(Arguments.of("an element of many attributes", "<a" + numbered(" b%d", SIZE / 10) + ">"));
        texts.add(Arguments.of("an element of the same attribute", "<p" + " id=a".repeat(SIZE / 5 - 2) + ">"));
        texts.add(Arguments.of("a line that is an element of many attributes", "<x" + " b".repeat(SIZE / 2 - 4) + ">"));
        texts.add(Arguments.of(
                "a box of many attributes", "<div><input type=checkbox" + numbered(" b%d", SIZE / 10) + "></div>"));
        texts.add(Arguments.of("white space in an address", "<img src='a" + " ".repeat(SIZE - 40) + "b'>"));
        texts.add(Arguments.of("white space in an id", "<p id='a" + " ".repeat(SIZE - 40) + "b'>"));
        texts.add(Arguments.of("elements that end elsewhere", "<div>".repeat(SIZE / 12) + "</span>".repeat(SIZE / 12)));
        texts.add(Arguments.of(
                "unknown elements that end elsewhere",
                "<div>" + "<x-a>".repeat(SIZE / 12) + "</x-b>".repeat(SIZE / 12)));
        texts.add(Arguments.of(
                "words that go on in each paragraph",
                "<div>" + "<strong>".repeat(250) + "<p>x".repeat(SIZE / 4 - 800)));
        texts.add(Arguments.of(
                "words that go on in each paragraph of Markdown",
                "<div>" + "<em>".repeat(250) + "\n\n" + "a\n\n".repeat(SIZE / 3 - 800)));
        texts.add(Arguments.of("a comment that ends late", "x" + "<!--".repeat(SIZE / 4 - 4) + "-->"));
        texts.add(Arguments.of("a tag that ends late", "x" + "<a ".repeat(SIZE / 3 - 4) + ">"));
        return texts;
    }

    private static String filled(String piece) {
        return piece.repeat(SIZE / piece.length());
    }

    private static String numbered(String piece, int times) {
        return IntStream.range(0, times)
                .mapToObj(number -> piece.formatted(number))
                .collect(Collectors.joining());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void a_text_of_a_mebibyte_is_shown_whatever_it_is_made_of(String name, String text) {
        var shown = assertTimeoutPreemptively(HANGS, () -> markdown.whole(text, "p1-", 2, Role.AUTHOR));

        assertThat(shown.html().length()).isLessThanOrEqualTo(16 * SIZE);
    }
}
