package org.inkmark.domain.user;

import org.inkmark.domain.InvalidValue;

/**
 * A new password as it was typed: 8 to {@value #MAX_LENGTH} characters of any kind, never cut.
 *
 * @param value kept only until it is hashed
 */
public record Password(String value) {

    public static final int MIN_LENGTH = 8;
    public static final int MAX_LENGTH = 128;

    public Password {
        var length = value.codePointCount(0, value.length());
        if (length < MIN_LENGTH || length > MAX_LENGTH) {
            throw new InvalidValue(
                    "password", "must have %d to %d characters, not %d".formatted(MIN_LENGTH, MAX_LENGTH, length));
        }
    }

    @Override
    public String toString() {
        return "Password";
    }
}
