package org.inkmark.web.markdown;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/**
 * How many characters the inline parser looks at, at most, in the text of one block. It reads on from each mark that may begin
 * something until it finds the end, and where there is none it does so for the next mark again: the time of a text of nothing
 * but such marks grows with the square of its length.
 */
final class InlineCost {
    /** Of going over one delimiter, in characters. */
    private static final int DELIMITER = 4;

    /** A run's characters are moved up each time that one of them is used, many at once. */
    private static final int MOVED_AT_ONCE = 16;

    private final String text;
    private final Deque<Integer> brackets = new ArrayDeque<>();
    private final BitSet lengthsOfBackticks = new BitSet();
    private long steps;
    private int openTags;
    private int openComments;
    private int delimiters;

    private InlineCost(String text) {
        this.text = text;
    }

    static long of(String text) {
        return new InlineCost(text).count();
    }

    /** Of an identifier made of the text of a heading: each piece of it is added to a copy of those before. */
    static long ofHeading(String text) {
        return square(text.length());
    }

    private long count() {
        for (var i = 0; i < text.length(); i++) {
            steps += 1L + openTags + openComments;
            switch (text.charAt(i)) {
                case '<' -> openTag(i);
                case '>' -> openTags = 0;
                case '[' -> brackets.push(i);
                case ']' -> closeBracket(i);
                case '*', '_', '~', '`' -> i = run(i);
                default -> {
                    // stands for itself
                }
            }
        }
        return steps + (long) lengthsOfBackticks.cardinality() * text.length();
    }

    /** A comment, an instruction or a declaration looks for an end of its own. */
    private void openTag(int at) {
        var next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (next == '!' || next == '?') {
            openComments++;
        }
        openTags++;
    }

    /** What stands in between is copied, and a link asks each bracket around it. */
    private void closeBracket(int at) {
        steps += brackets.size();
        if (!brackets.isEmpty()) {
            steps += at - brackets.pop();
        }
    }

    /** @return the index of its last character */
    private int run(int begin) {
        var end = begin + 1;
        while (end < text.length() && text.charAt(end) == text.charAt(begin)) {
            end++;
        }
        var length = end - begin;
        steps += length * (1L + openTags + openComments);
        if (text.charAt(begin) == '`') {
            lengthsOfBackticks.set(length);
        } else {
            delimiters++;
            steps += (long) DELIMITER * delimiters + square(length);
        }
        return end - 1;
    }

    private static long square(long length) {
        return length * length / MOVED_AT_ONCE;
    }
}
