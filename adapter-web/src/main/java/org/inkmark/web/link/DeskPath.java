package org.inkmark.web.link;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place on the desk to which somebody may be sent, without the path below which the site runs. Being of this type it leads
 * nowhere else: what an address carried in is a stranger's word.
 */
public record DeskPath(String value) {
    /** Possessive, as a long path would otherwise take the stack: what it has matched it never gives back. */
    private static final Pattern FORM = Pattern.compile("/desk(?:/[A-Za-z0-9._~%-]++)*+/?(?:\\?[!-\\[\\]-~]*)?");

    /** Two dots in whatever way: a browser goes up there. */
    private static final Pattern UP = Pattern.compile("/(?:\\.|%2[Ee]){2}");

    public DeskPath {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not a path of the desk: " + value);
        }
    }

    public static DeskPath posts() {
        return new DeskPath("/desk/posts");
    }

    /** None where the text is not a path of the desk. */
    public static Optional<DeskPath> of(String text) {
        return isOne(text) ? Optional.of(new DeskPath(text)) : Optional.empty();
    }

    /** Without its query. */
    public String path() {
        var query = value.indexOf('?');
        return query < 0 ? value : value.substring(0, query);
    }

    private static boolean isOne(String text) {
        return FORM.matcher(text).matches() && !UP.matcher(text).find();
    }
}
