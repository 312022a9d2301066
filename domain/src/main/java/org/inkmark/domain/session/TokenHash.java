package org.inkmark.domain.session;

import java.util.regex.Pattern;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.Text;

/**
 * What is kept of a random token: of a session's, or of a link or a code that is good once.
 *
 * @param value SHA-256 of the token, 64 hexadecimal digits in lower case
 */
public record TokenHash(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public TokenHash {
        Text.line("token hash", value, 64, 64);
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue("token hash", "must be 64 hexadecimal digits in lower case");
        }
    }

    @Override
    public String toString() {
        return "TokenHash";
    }
}
