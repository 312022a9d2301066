package org.inkmark.web.markdown;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses as a browser reads them, so that what is judged is what will be asked for. */
final class BrowserAddress {
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):");

    private BrowserAddress() {}

    /**
     * Without what a browser leaves out, and with slashes for the backslashes that it takes for such, as the basic URL parser of
     * the <a href="https://url.spec.whatwg.org/#concept-basic-url-parser">URL standard</a> does.
     */
    static String read(String typed) {
        var address = new StringBuilder(typed.length());
        stripped(typed).chars().filter(c -> c != '\t' && c != '\n' && c != '\r').forEach(c -> address.append((char) c));
        var isOfTheWeb = scheme(address).map(BrowserAddress::isOfTheWeb).orElse(true);
        for (var i = 0; isOfTheWeb && i < address.length(); i++) {
            var c = address.charAt(i);
            if (c == '?' || c == '#') {
                break;
            }
            if (c == '\\') {
                address.setCharAt(i, '/');
            }
        }
        return address.toString();
    }

    /** In lower case; none where the address is relative. */
    static Optional<String> scheme(CharSequence address) {
        var scheme = SCHEME.matcher(address);
        return scheme.lookingAt() ? Optional.of(scheme.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static boolean isOfTheWeb(String scheme) {
        return scheme.equals("http") || scheme.equals("https");
    }

    private static String stripped(String typed) {
        var from = 0;
        var to = typed.length();
        while (from < to && typed.charAt(from) <= ' ') {
            from++;
        }
        while (to > from && typed.charAt(to - 1) <= ' ') {
            to--;
        }
        return typed.substring(from, to);
    }
}
