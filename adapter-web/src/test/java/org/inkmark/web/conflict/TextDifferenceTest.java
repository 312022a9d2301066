package org.inkmark.web.conflict;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.inkmark.web.conflict.TextDifference.Kind;
import org.inkmark.web.conflict.TextDifference.Part;
import org.junit.jupiter.api.Test;

class TextDifferenceTest {
    @Test
    void words_that_differ_are_marked_within_their_line() {
        assertThat(shown("One\nThe quick brown fox jumps\nEnd", "One\nThe quick red fox jumps high\nEnd"))
                .isEqualTo("One\nThe quick -brown-+red+ fox jumps+ high+\nEnd");
    }

    @Test
    void a_short_line_is_no_other_line_for_two_of_its_words() {
        assertThat(shown("A quiet day by the lake.", "A loud day by the sea."))
                .isEqualTo("A -quiet-+loud+ day by the -lake-+sea+.");
    }

    @Test
    void another_line_is_marked_as_a_whole() {
        assertThat(shown("One\nNothing to see\nEnd", "One\nAll in all it is good\nEnd"))
                .isEqualTo("One\n-Nothing to see\n-+All in all it is good\n+End");
    }

    @Test
    void of_the_lines_that_both_have_only_those_around_a_difference_are_shown() {
        var before = lines(10);

        assertThat(TextDifference.between(before + "old\n" + before, before + before))
                .containsExactly(
                        new Part(Kind.LEFT_OUT, "8"),
                        new Part(Kind.SAME, "line 8\nline 9\n"),
                        new Part(Kind.KEPT, "old\n"),
                        new Part(Kind.SAME, "line 0\nline 1\n"),
                        new Part(Kind.LEFT_OUT, "8"));
    }

    @Test
    void a_line_break_alone_can_be_seen() {
        assertThat(TextDifference.between("a\nb\n", "a\n\nb\n").get(1))
                .extracting(Part::kind, Part::shown)
                .containsExactly(Kind.TYPED, "¶\n");
    }

    @Property
    void each_text_is_what_is_marked_as_its_own_and_as_both_s(
            @ForAll @StringLength(max = 40) @CharRange(from = 'a', to = 'c') String kept,
            @ForAll @StringLength(max = 40) @CharRange(from = 'a', to = 'c') String typed) {
        // each a ends a line, so that texts have lines in common
        var parts = Run.between(pieces(kept), pieces(typed));

        assertThat(parts.stream().flatMap(run -> run.kept().stream()).collect(joining()))
                .isEqualTo(kept);
        assertThat(parts.stream().flatMap(run -> run.typed().stream()).collect(joining()))
                .isEqualTo(typed);
        for (var i = 0; i < parts.size(); i++) {
            assertThat(parts.get(i).isSame())
                    .isEqualTo(parts.get(i).kept().equals(parts.get(i).typed()));
            assertThat(i > 0 && parts.get(i).isSame() == parts.get(i - 1).isSame())
                    .isFalse();
        }
    }

    @Test
    void texts_of_a_mebibyte_with_nothing_in_common_are_compared_at_once() {
        var kept = "a b\n".repeat(262_144);
        var typed = "c,d\n".repeat(262_144);

        var parts = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> TextDifference.between(kept, typed));

        assertThat(parts).extracting(Part::kind).containsExactly(Kind.KEPT, Kind.TYPED);
    }

    private static String lines(int count) {
        return IntStream.range(0, count).mapToObj("line %d\n"::formatted).collect(joining());
    }

    private static List<String> pieces(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=a)"));
    }

    private static String shown(String kept, String typed) {
        return TextDifference.between(kept, typed).stream()
                .map(part -> switch (part.kind()) {
                    case SAME -> part.text();
                    case TYPED -> "+" + part.text() + "+";
                    case KEPT -> "-" + part.text() + "-";
                    case LEFT_OUT -> "…";
                })
                .collect(joining());
    }
}
