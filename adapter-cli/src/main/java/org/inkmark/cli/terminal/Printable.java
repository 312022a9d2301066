package org.inkmark.cli.terminal;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;

/** Text made safe for a terminal, which obeys control characters: shown as {@code ·}, they move no cursor and set no colour. */
public final class Printable {
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");
    private static final Pattern CONTROLS_IN_LINES = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private Printable() {}

    /** Standard output; where that is a terminal, made safe for it. */
    public static Writer writer(Terminal terminal) {
        return terminal.width().isEmpty()
                ? terminal.out()
                : new FilterWriter(terminal.out()) {
                    @Override
                    public void write(int c) throws IOException {
                        out.write(lines(Character.toString((char) c)));
                    }

                    @Override
                    public void write(char[] text, int offset, int length) throws IOException {
                        out.write(lines(new String(text, offset, length)));
                    }

                    @Override
                    public void write(String text, int offset, int length) throws IOException {
                        out.write(lines(text.substring(offset, offset + length)));
                    }
                };
    }

    /** Fit for one line. */
    public static String line(String text) {
        return CONTROLS.matcher(text).replaceAll("·");
    }

    /** Fit for several lines: line breaks and tabulators stay. */
    public static String lines(String text) {
        return CONTROLS_IN_LINES.matcher(text).replaceAll("·");
    }
}
