package org.inkmark.domain;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The rules that all text fields share. Lengths count Unicode code points, as a person counts characters. */
public final class Text {

    private static final Pattern LINE_BREAKS_AND_CONTROLS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");

    private Text() {}

    /**
     * One line of text, without white space around it.
     *
     * @throws InvalidValue naming field, limit and value, if its length is outside the limits or it holds a line break or
     *                      control character
     */
    public static String line(String field, String text, int min, int max) {
        var stripped = wellFormed(field, text.strip());
        var length = stripped.codePointCount(0, stripped.length());
        if (length == 0 && min > 0) {
            throw new InvalidValue(field, "is missing");
        }
        if (length < min || length > max) {
            throw new InvalidValue(
                    field,
                    min == max
                            ? "must have %d characters, not %d".formatted(min, length)
                            : "must have %d to %d characters, not %d: %s"
                                    .formatted(min, max, length, quoted(stripped)));
        }
        if (LINE_BREAKS_AND_CONTROLS.matcher(stripped).find()) {
            throw new InvalidValue(field, "must be a single line without control characters: " + quoted(stripped));
        }
        return stripped;
    }

    /**
     * Text of any number of lines, with line breaks as {@code \n}.
     *
     * @throws InvalidValue if it has more than {@code max} characters
     */
    public static String lines(String field, String text, int max) {
        var normal = wellFormed(field, text.replace("\r\n", "\n").replace('\r', '\n'));
        var length = normal.codePointCount(0, normal.length());
        if (length > max) {
            throw new InvalidValue(field, "must have at most %d characters, not %d".formatted(max, length));
        }
        return normal;
    }

    /**
     * Text of any number of lines, limited by its size in UTF-8.
     *
     * @throws InvalidValue if it takes more than {@code maxBytes}
     */
    public static String body(String field, String text, int maxBytes) {
        var normal = wellFormed(field, text.replace("\r\n", "\n").replace('\r', '\n'));
        var bytes = normal.length() * 3L <= maxBytes ? 0 : normal.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > maxBytes) {
            throw new InvalidValue(field, "must have at most %d bytes of UTF-8, not %d".formatted(maxBytes, bytes));
        }
        return normal;
    }

    /** What a machine said, made fit for one line: what breaks it, controls and half surrogates are dropped, the rest is cut. */
    public static String oneLine(String text, int max) {
        var clean = new StringBuilder();
        text.codePoints().filter(Text::isOfALine).limit(max).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isOfALine(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                false;
            default -> true;
        };
    }

    /** The value in quotes for a message, cut after 60 characters, control characters shown as a middle dot. */
    public static String quoted(String value) {
        var shown = LINE_BREAKS_AND_CONTROLS.matcher(value).replaceAll("·");
        var length = shown.codePointCount(0, shown.length());
        return "'" + (length <= 60 ? shown : shown.substring(0, shown.offsetByCodePoints(0, 60)) + "…") + "'";
    }

    /** U+0000 is refused by PostgreSQL in any text, and half a surrogate pair cannot be written as UTF-8. */
    private static String wellFormed(String field, String text) {
        if (text.indexOf('\0') >= 0) {
            throw new InvalidValue(field, "must not hold the character U+0000");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new InvalidValue(field, "must be well-formed Unicode text");
        }
        return text;
    }
}
