package org.inkmark;

import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Writes an event as JSON in which no character stands that some reader takes for the end of a line, or a terminal obeys. */
public final class OneLineJsonEncoder extends JsonEncoder {

    /** JSON itself wants only those before U+0020 escaped; they stand in strings alone. */
    private static final Pattern LEFT_BY_JSON = Pattern.compile("[\\x7f-\\x9f\\u2028\\u2029]");

    @Override
    public byte[] encode(ILoggingEvent event) {
        var json = new String(super.encode(event), StandardCharsets.UTF_8);
        return LEFT_BY_JSON
                .matcher(json)
                .replaceAll(found -> "\\\\u%04x".formatted((int) found.group().charAt(0)))
                .getBytes(StandardCharsets.UTF_8);
    }
}
