package org.inkmark.domain.tag;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.Text;

/**
 * A word that things are found by. Two tags are equal when their names are: {@code Java} and {@code java} are one.
 *
 * @param name  NFC, lower case, 1 to {@value #MAX_LENGTH} characters without white space, commas, slashes or control
 *              characters
 * @param label the tag as it was first typed
 */
public record Tag(String name, String label) {

    public static final int MAX_LENGTH = 50;

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z},/\\p{Cc}]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

    public Tag {
        name = named(name);
        label = Text.line("tag", Normalizer.normalize(label, Normalizer.Form.NFC), 1, MAX_LENGTH);
    }

    /**
     * The tag that somebody typed; white space, commas, slashes and control characters in it become one {@code -}.
     *
     * @throws InvalidValue if nothing is left of it, it is {@code .} or {@code ..}, or it is too long
     */
    public static Tag of(String typed) {
        return new Tag(typed, SPACES.matcher(typed).replaceAll(" ").strip());
    }

    private static String named(String typed) {
        var lower = Normalizer.normalize(
                Normalizer.normalize(typed, Normalizer.Form.NFC).toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        var spaced = SEPARATORS.matcher(lower).replaceAll(" ").strip();
        var name = Text.line("tag", spaced.replace(' ', '-'), 1, MAX_LENGTH);
        if (name.equals(".") || name.equals("..")) {
            throw new InvalidValue("tag", "cannot be " + Text.quoted(name) + ": it would not work as an address");
        }
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tag tag && tag.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return "Tag " + name;
    }
}
