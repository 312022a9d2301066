package org.inkmark.cli.post.file;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * The <a href="https://spec.commonmark.org/0.31.2/#code-spans">code spans</a> of one block: from a run of backticks to the next
 * of the same length. In one pass, as a text may be made of runs that nothing ends.
 */
final class CodeSpans {
    private final String text;
    private final Map<Integer, Deque<Integer>> runs = new HashMap<>();
    private final BitSet code = new BitSet();

    private CodeSpans(String text) {
        this.text = text;
    }

    /** Which characters they are made of, without line breaks. */
    static BitSet in(String text) {
        var spans = new CodeSpans(text);
        spans.findRuns();
        spans.findSpans();
        return spans.code;
    }

    private void findRuns() {
        for (var i = text.indexOf('`'); i >= 0; i = text.indexOf('`', endOfRun(i))) {
            runs.computeIfAbsent(endOfRun(i) - i, _ -> new ArrayDeque<>()).add(i);
        }
    }

    private void findSpans() {
        for (var i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\\' -> i++;
                case '`' -> i = span(i) - 1;
                default -> {
                    // not for us
                }
            }
        }
        for (var i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            code.clear(i);
        }
    }

    /** @return where it ends; where the run does, if none begins with it */
    private int span(int begin) {
        var length = endOfRun(begin) - begin;
        var same = runs.getOrDefault(length, new ArrayDeque<>());
        while (!same.isEmpty() && same.peek() <= begin) {
            same.poll();
        }
        if (same.isEmpty()) {
            return begin + length;
        }
        var end = same.poll() + length;
        code.set(begin, end);
        return end;
    }

    private int endOfRun(int begin) {
        var end = begin;
        while (end < text.length() && text.charAt(end) == '`') {
            end++;
        }
        return end;
    }
}
