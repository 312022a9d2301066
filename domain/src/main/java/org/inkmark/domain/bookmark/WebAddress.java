package org.inkmark.domain.bookmark;

import java.io.ByteArrayOutputStream;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.regex.Pattern;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.Text;

/**
 * The address of a page on the web, absolute, {@code http} or {@code https}.
 *
 * @param typed      as somebody typed it, 1 to {@value #MAX_LENGTH} characters
 * @param normalised the form by which two addresses are compared: RFC 3986, sections 6.2.2 (case, percent-encoding and dot
 *                   segments) and 6.2.3 (an empty path, a port that is empty or the scheme's own), and IDNA, nothing else
 */
public record WebAddress(String typed, String normalised) {

    public static final int MAX_LENGTH = 2_048;

    private static final Pattern FORM = Pattern.compile("(?is)(https?)://([^/?#\\\\]*)(/[^?#]*)?(\\?[^#]*)?(#.*)?");

    /** Names as people give them to hosts, underscores included, and IPv6 addresses. */
    private static final Pattern HOST = Pattern.compile("[a-z0-9_-]+(?:\\.[a-z0-9_-]+)*\\.?|\\[[0-9a-f:.]+]");

    private static final Pattern PORT = Pattern.compile("(?::[0-9]{0,5})?");
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private static final String RESERVED = ":/?#[]@!$&'()*+,;=";

    /** @throws InvalidValue saying what an address must be, if this is none */
    public static WebAddress of(String typed) {
        var text = Text.line("address", typed, 1, MAX_LENGTH);
        return new WebAddress(text, normalise(text));
    }

    /** The host, for a reader: {@code example.org}. */
    public String host() {
        var parts = FORM.matcher(normalised);
        return parts.matches() ? hostOf(parts.group(2)) : "";
    }

    private static String normalise(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw refused(text);
        }
        var scheme = parts.group(1).toLowerCase(Locale.ROOT);
        var rest = encoded(removeDotSegments(encoded(orEmpty(parts.group(3)))))
                + encoded(orEmpty(parts.group(4)))
                + encodedFragment(orEmpty(parts.group(5)));
        return scheme + "://" + authority(text, scheme, parts.group(2)) + rest;
    }

    private static String authority(String text, String scheme, String authority) {
        var at = authority.lastIndexOf('@');
        var userInfo = at < 0 ? "" : encoded(authority.substring(0, at)).replace("@", "%40") + "@";
        var host = hostOf(authority);
        var port = authority.substring(at + 1 + host.length());
        if (!PORT.matcher(port).matches()) {
            throw refused(text);
        }
        return userInfo + ascii(text, host) + (isDefault(port, scheme) ? "" : port);
    }

    private static boolean isDefault(String port, String scheme) {
        return port.equals(":") || port.equals(scheme.equals("http") ? ":80" : ":443");
    }

    private static String hostOf(String authority) {
        var hostAndPort = authority.substring(authority.lastIndexOf('@') + 1);
        var colon = hostAndPort.lastIndexOf(':');
        return colon > hostAndPort.lastIndexOf(']') ? hostAndPort.substring(0, colon) : hostAndPort;
    }

    private static String ascii(String text, String host) {
        try {
            var ascii = host.startsWith("[")
                    ? new URI("http", host, "/", null).getHost()
                    : IDN.toASCII(percentDecoded(host), IDN.ALLOW_UNASSIGNED);
            var lower = ascii.toLowerCase(Locale.ROOT);
            if (HOST.matcher(lower).matches()) {
                return lower;
            }
        } catch (IllegalArgumentException | URISyntaxException e) {
            // what is no host is refused below
        }
        throw refused(text);
    }

    private static String percentDecoded(String host) {
        return URLDecoder.decode(host.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static InvalidValue refused(String text) {
        return new InvalidValue(
                "address",
                "must be an absolute http or https address like https://example.org/, not " + Text.quoted(text));
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String group) {
        return group == null ? "" : group;
    }

    private static String encodedFragment(String fragment) {
        return fragment.isEmpty() ? "" : "#" + encoded(fragment.substring(1).replace("#", "%23"));
    }

    /** Upper-case percent-encodings, unreserved characters plain, and what no address may hold percent-encoded. */
    private static String encoded(String part) {
        var bytes = part.getBytes(StandardCharsets.UTF_8);
        var out = new ByteArrayOutputStream(bytes.length + 16);
        for (var i = 0; i < bytes.length; i++) {
            int octet = bytes[i] & 0xff;
            var hex = octet == '%' ? hexAt(bytes, i + 1) : -1;
            if (hex >= 0) {
                i += 2;
                if (UNRESERVED.indexOf(hex) >= 0) {
                    out.write(hex);
                } else {
                    writeEncoded(out, hex);
                }
            } else if (octet < 0x80 && (UNRESERVED.indexOf(octet) >= 0 || isPlainReserved(octet))) {
                out.write(octet);
            } else {
                writeEncoded(out, octet);
            }
        }
        return out.toString(StandardCharsets.US_ASCII);
    }

    /** Square brackets stand for themselves only around an IPv6 host. */
    private static boolean isPlainReserved(int octet) {
        return octet != '[' && octet != ']' && RESERVED.indexOf(octet) >= 0;
    }

    private static int hexAt(byte[] bytes, int at) {
        if (at + 1 >= bytes.length) {
            return -1;
        }
        var high = Character.digit(bytes[at], 16);
        var low = Character.digit(bytes[at + 1], 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static void writeEncoded(ByteArrayOutputStream out, int octet) {
        out.write('%');
        out.write(Character.toUpperCase(Character.forDigit(octet >> 4, 16)));
        out.write(Character.toUpperCase(Character.forDigit(octet & 15, 16)));
    }

    /** RFC 3986, section 5.2.4, for a path that begins with a slash; an empty one is the root. */
    private static String removeDotSegments(String path) {
        if (path.isEmpty()) {
            return "/";
        }
        var kept = new ArrayDeque<String>();
        var segments = path.substring(1).split("/", -1);
        for (var i = 0; i < segments.length; i++) {
            var last = i == segments.length - 1;
            switch (segments[i]) {
                case "." -> {
                    if (last) {
                        kept.addLast("");
                    }
                }
                case ".." -> {
                    kept.pollLast();
                    if (last) {
                        kept.addLast("");
                    }
                }
                default -> kept.addLast(segments[i]);
            }
        }
        return "/" + String.join("/", kept);
    }

    /** Two addresses are equal when their normalised forms are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof WebAddress address && address.normalised.equals(normalised);
    }

    @Override
    public int hashCode() {
        return normalised.hashCode();
    }

    @Override
    public String toString() {
        return typed;
    }
}
