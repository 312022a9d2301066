package org.inkmark.domain.post;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.Text;

/** What a post answers to: 1 to {@value #MAX_LENGTH} of {@code a-z}, {@code 0-9} and {@code -}. */
public record Slug(String value) {

    public static final int MAX_LENGTH = 100;

    private static final Pattern FORM = Pattern.compile("[a-z0-9-]+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern OUTER_HYPHENS = Pattern.compile("^-+|-+$");

    public Slug {
        Text.line("slug", value, 1, MAX_LENGTH);
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue(
                    "slug", "may hold the letters a to z, digits and hyphens only, not " + Text.quoted(value));
        }
    }

    /**
     * The slug that a title suggests.
     *
     * @param latin the title transliterated to the Latin alphabet
     * @return none where no letter or digit is left of it
     */
    public static Optional<Slug> suggestedBy(String latin) {
        var words = OTHER.matcher(latin.replaceAll("['’`]", "").toLowerCase(Locale.ROOT))
                .replaceAll("-");
        var cut = words.length() <= MAX_LENGTH ? words : words.substring(0, MAX_LENGTH);
        var slug = OUTER_HYPHENS.matcher(cut).replaceAll("");
        return slug.isEmpty() ? Optional.empty() : Optional.of(new Slug(slug));
    }

    /** This slug with {@code -number} behind it, shortened where it would be too long. */
    public Slug numbered(int number) {
        var suffix = "-" + number;
        var room = Math.min(value.length(), MAX_LENGTH - suffix.length());
        return new Slug(value.substring(0, room) + suffix);
    }

    /** Whether this is the base itself or the base made unique by a number. */
    public boolean isNumberedFormOf(Slug base) {
        if (equals(base)) {
            return true;
        }
        var hyphen = value.lastIndexOf('-');
        var digits = value.substring(hyphen + 1);
        return hyphen > 0 && digits.matches("[1-9][0-9]{0,8}") && equals(base.numbered(Integer.parseInt(digits)));
    }

    @Override
    public String toString() {
        return value;
    }
}
