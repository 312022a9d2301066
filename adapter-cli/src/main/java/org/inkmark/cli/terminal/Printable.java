package org.inkmark.cli.terminal;

import java.util.regex.Pattern;

/** Text made safe for a terminal, which obeys control characters: shown as {@code ·}, they move no cursor and set no colour. */
public final class Printable {
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}|[\\u0080-\\u009f\\u2028\\u2029]");
    private static final Pattern CONTROLS_IN_LINES = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\u0080-\\u009f]");

    private Printable() {}

    /** Fit for one line. */
    public static String line(String text) {
        return CONTROLS.matcher(text).replaceAll("·");
    }

    /** Fit for several lines: line breaks and tabulators stay. */
    public static String lines(String text) {
        return CONTROLS_IN_LINES.matcher(text).replaceAll("·");
    }
}
