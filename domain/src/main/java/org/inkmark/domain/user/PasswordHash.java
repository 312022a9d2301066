package org.inkmark.domain.user;

import org.inkmark.domain.Text;

/**
 * What is kept of a password.
 *
 * @param value a PHC string, {@code $argon2id$v=19$...}
 */
public record PasswordHash(String value) {

    public static final int MAX_LENGTH = 255;

    public PasswordHash {
        value = Text.line("password hash", value, 1, MAX_LENGTH);
    }

    @Override
    public String toString() {
        return "PasswordHash";
    }
}
