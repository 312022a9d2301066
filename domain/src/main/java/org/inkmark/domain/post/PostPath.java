package org.inkmark.domain.post;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.Text;

/**
 * A path below the site's address at which a post answers or answered, percent-decoded, without query and fragment:
 * {@code /posts/hello}, {@code /2019/05/15/x.html}. Paths with and without a slash at the end are the same path and are kept
 * without.
 *
 * @param value 2 to {@value #MAX_LENGTH} characters, beginning with {@code /}
 */
public record PostPath(String value) {

    public static final int MAX_LENGTH = 1_000;

    private static final String POSTS = "/posts/";
    private static final Pattern SLASHES = Pattern.compile("/{2,}");
    private static final Pattern END = Pattern.compile("[/\\p{javaWhitespace}]+$");
    private static final Pattern SCHEME_AND_HOST = Pattern.compile("^(?:[A-Za-z][A-Za-z0-9+.-]*:)?//[^/?#]*");
    private static final Pattern QUERY_AND_FRAGMENT = Pattern.compile("[?#].*", Pattern.DOTALL);

    public PostPath {
        value = Text.line("path", value, 1, MAX_LENGTH);
        if (!value.startsWith("/")) {
            throw new InvalidValue("path", "must begin with '/', not be " + Text.quoted(value));
        }
        value = END.matcher(SLASHES.matcher(value).replaceAll("/")).replaceFirst("");
        if (value.isEmpty()) {
            throw new InvalidValue("path", "cannot be '/': that is the home page");
        }
    }

    public static PostPath of(Slug slug) {
        return new PostPath(POSTS + slug.value());
    }

    /**
     * The path of an address as another site's software wrote it: absolute or not, with or without host, query, fragment and
     * percent-encoding.
     *
     * @throws InvalidValue if it has no path other than the root, or is too long
     */
    public static PostPath ofAddress(String address) {
        var behindHost = SCHEME_AND_HOST.matcher(address.strip()).replaceFirst("");
        var text = decoded(QUERY_AND_FRAGMENT.matcher(behindHost).replaceFirst(""));
        return new PostPath(text.startsWith("/") ? text : "/" + text);
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }

    /** The slug, where this is the path of a post on this site. */
    public Optional<Slug> slug() {
        if (!value.startsWith(POSTS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Slug(value.substring(POSTS.length())));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    /** The bytes by whose SHA-256 the path is found. */
    public byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return value;
    }
}
