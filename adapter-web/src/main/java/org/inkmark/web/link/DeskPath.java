package org.inkmark.web.link;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place on the desk to which somebody may be sent, without the path below which the site runs. Being of this type it leads
 * nowhere else: what an address carried in is a stranger's word.
 */
public record DeskPath(String value) {
    private static final Pattern FORM = Pattern.compile("/desk(?:/[A-Za-z0-9._~%-]+)*/?(?:\\?[!-\\[\\]-~]*)?");

    public DeskPath {
        if (!FORM.matcher(value).matches() || value.contains("/..")) {
            throw new IllegalArgumentException("not a path of the desk: " + value);
        }
    }

    public static DeskPath posts() {
        return new DeskPath("/desk/posts");
    }

    /** None where the text is not a path of the desk. */
    public static Optional<DeskPath> of(String text) {
        return FORM.matcher(text).matches() && !text.contains("/..")
                ? Optional.of(new DeskPath(text))
                : Optional.empty();
    }

    /** Without its query. */
    public String path() {
        var query = value.indexOf('?');
        return query < 0 ? value : value.substring(0, query);
    }
}
