package org.inkmark.web.error;

import java.util.Locale;
import org.inkmark.domain.DomainException;

/** What the domain says, as a page says it. */
public final class Sentence {
    private Sentence() {}

    /** With a capital and a full stop. */
    public static String of(DomainException error) {
        var said = error.getMessage();
        var first = said.offsetByCodePoints(0, 1);
        return said.substring(0, first).toUpperCase(Locale.ROOT) + said.substring(first) + ".";
    }
}
