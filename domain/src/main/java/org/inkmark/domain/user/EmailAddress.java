package org.inkmark.domain.user;

import java.util.Locale;
import java.util.regex.Pattern;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.Text;

/**
 * An e-mail address in lower case, of the form that browsers accept in {@code input type=email}.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address">HTML, valid e-mail address</a>
 */
public record EmailAddress(String value) {

    /** RFC 5321, section 4.5.3.1.3: a path has at most 256 octets, two of them its angle brackets. */
    public static final int MAX_LENGTH = 254;

    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";

    /** Letters of either case, but of ASCII alone: the Kelvin sign, whose lower case is k, is none of them. */
    private static final Pattern FORM = Pattern.compile(
            "[a-z0-9.!#$%&'*+/=?^_`{|}~-]++@" + LABEL + "(?:\\." + LABEL + ")*+", Pattern.CASE_INSENSITIVE);

    public EmailAddress {
        value = Text.line("email", value, 1, MAX_LENGTH);
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue(
                    "email", "must be an e-mail address like name@example.org, not " + Text.quoted(value));
        }
        value = value.toLowerCase(Locale.ROOT);
    }

    /** Not the address: what is printed by accident must not tell it. */
    @Override
    public String toString() {
        return "EmailAddress";
    }
}
