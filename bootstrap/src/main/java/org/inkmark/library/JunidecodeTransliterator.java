package org.inkmark.library;

import jakarta.inject.Singleton;
import java.text.Normalizer;
import net.gcardone.junidecode.Junidecode;
import org.inkmark.application.port.Transliterator;

/** Junidecode's tables: a Latin spelling for every letter of the Basic Multilingual Plane, by script and not by language. */
@Singleton
final class JunidecodeTransliterator implements Transliterator {
    /** How Junidecode writes a character that it does not know. */
    private static final String UNKNOWN = "[?]";

    @Override
    public String toLatin(String text) {
        var latin = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(letter -> {
            var written = Character.isBmpCodePoint(letter) ? Junidecode.unidecode(Character.toString(letter)) : "";
            latin.append(UNKNOWN.equals(written) ? "" : written);
        });
        return latin.toString();
    }
}
