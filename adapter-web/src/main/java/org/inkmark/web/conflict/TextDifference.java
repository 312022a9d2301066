package org.inkmark.web.conflict;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Marks what one text has and another has not: by lines, and by words within the lines that differ. */
public final class TextDifference {
    /** So many lines that both have are shown on either side of a difference. */
    private static final int CONTEXT = 2;

    /** What a part is. */
    public enum Kind {
        /** What both have. */
        SAME,
        /** What only the typed text has. */
        TYPED,
        /** What only the kept text has. */
        KEPT,
        /** Lines that both have and that are not shown. */
        LEFT_OUT
    }

    /** @param text of the part, or how many lines are left out */
    public record Part(Kind kind, String text) {

        public boolean isSame() {
            return kind == Kind.SAME;
        }

        public boolean isTyped() {
            return kind == Kind.TYPED;
        }

        public boolean isKept() {
            return kind == Kind.KEPT;
        }

        /** The text, with a sign for each line break where it consists of nothing else that could be seen. */
        public String shown() {
            return text.isBlank() ? text.replace("\n", "¶\n") : text;
        }
    }

    private final List<Part> parts = new ArrayList<>();

    private TextDifference() {}

    /** Both texts in one. */
    static List<Part> between(String kept, String typed) {
        var difference = new TextDifference();
        difference.addLines(Run.between(lines(kept), lines(typed)));
        return List.copyOf(difference.parts);
    }

    private void addLines(List<Run> runs) {
        for (var i = 0; i < runs.size(); i++) {
            var run = runs.get(i);
            if (run.isSame()) {
                addSame(run.kept(), i == 0 ? 0 : CONTEXT, i == runs.size() - 1 ? 0 : CONTEXT);
            } else {
                addWords(run);
            }
        }
    }

    /** The lines next to a difference, and of the others how many they are. */
    private void addSame(List<String> lines, int first, int last) {
        var leftOut = lines.size() - first - last;
        if (leftOut <= 1) {
            add(Kind.SAME, String.join("", lines));
            return;
        }
        add(Kind.SAME, String.join("", lines.subList(0, first)));
        add(Kind.LEFT_OUT, Integer.toString(leftOut));
        add(Kind.SAME, String.join("", lines.subList(lines.size() - last, lines.size())));
    }

    private void addWords(Run change) {
        var kept = String.join("", change.kept());
        var typed = String.join("", change.typed());
        var words = Run.between(words(kept), words(typed));
        if (hasLittleInCommon(words, Math.min(inked(kept), inked(typed)))) {
            add(Kind.KEPT, kept);
            add(Kind.TYPED, typed);
            return;
        }
        for (var run : words) {
            if (run.isSame()) {
                add(Kind.SAME, String.join("", run.kept()));
            } else {
                add(Kind.KEPT, String.join("", run.kept()));
                add(Kind.TYPED, String.join("", run.typed()));
            }
        }
    }

    /** Other lines rather than the same ones with other words: marking their spaces as the same would help nobody. */
    private static boolean hasLittleInCommon(List<Run> words, long shorter) {
        var common = words.stream()
                .filter(Run::isSame)
                .flatMap(run -> run.kept().stream())
                .mapToLong(TextDifference::inked)
                .sum();
        return common * 3 < shorter;
    }

    /** How many characters can be seen. */
    private static long inked(String text) {
        return text.chars().filter(c -> !Character.isWhitespace(c)).count();
    }

    private void add(Kind kind, String text) {
        if (!text.isEmpty()) {
            parts.add(new Part(kind, text));
        }
    }

    private static List<String> lines(String text) {
        return List.of(text.split("(?<=\n)"));
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        var breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text);
        var start = breaks.first();
        for (var end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            words.add(text.substring(start, end));
            start = end;
        }
        return words;
    }
}
