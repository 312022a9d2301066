package org.inkmark.cli.output;

import java.text.BreakIterator;
import java.util.Locale;
import org.jline.utils.WCWidth;

/** How many columns of a terminal a text takes: an ideograph or emoji takes two, a combining mark none. */
final class DisplayWidth {
    private static final String ELLIPSIS = "…";
    private static final int EMOJI_FORM = 0xfe0f;

    private DisplayWidth() {}

    static int of(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
            return text.length();
        }
        var width = 0;
        var characters = characters(text);
        for (int from = characters.first(), to = characters.next();
                to != BreakIterator.DONE;
                from = to, to = characters.next()) {
            width += ofCharacter(text.substring(from, to));
        }
        return width;
    }

    /** The text itself or, where it is wider than {@code width}, as much of it as fits with {@code …} behind. */
    static String cut(String text, int width) {
        if (of(text) <= width) {
            return text;
        }
        var used = 1;
        var characters = characters(text);
        var from = characters.first();
        for (var to = characters.next(); to != BreakIterator.DONE; to = characters.next()) {
            used += ofCharacter(text.substring(from, to));
            if (used > width) {
                break;
            }
            from = to;
        }
        return text.substring(0, from) + ELLIPSIS;
    }

    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - of(text)));
    }

    private static BreakIterator characters(String text) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return characters;
    }

    /** Of what a reader takes for one character: an emoji of many parts is as wide as one, the letters of others stand side by side. */
    private static int ofCharacter(String character) {
        var first = character.codePointAt(0);
        if (character.indexOf(EMOJI_FORM) >= 0 || Character.isEmojiPresentation(first)) {
            return 2;
        }
        return character.codePoints().map(c -> Math.max(0, WCWidth.wcwidth(c))).sum();
    }
}
