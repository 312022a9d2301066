package org.inkmark.domain.user;

import java.util.regex.Pattern;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.Text;

/** What a user signs in with and answers to: 2 to {@value #MAX_LENGTH} of {@code a-z}, {@code 0-9}, {@code _} and {@code -}. */
public record Username(String value) {

    public static final int MAX_LENGTH = 32;

    private static final Pattern FORM = Pattern.compile("[a-z0-9_-]+");

    public Username {
        value = Text.line("username", value, 2, MAX_LENGTH);
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue(
                    "username",
                    "may hold the letters a to z, digits, underscores and hyphens only, not " + Text.quoted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
