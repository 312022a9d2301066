package org.inkmark.application.memory;

import java.text.Normalizer;
import org.inkmark.application.port.Transliterator;

/** Knows the letters of Western Europe, and drops all others. */
public final class AsciiTransliterator implements Transliterator {

    @Override
    public String toLatin(String text) {
        return Normalizer.normalize(text.replace("ß", "ss"), Normalizer.Form.NFD)
                .replaceAll("[^\\x00-\\x7F]", "");
    }
}
