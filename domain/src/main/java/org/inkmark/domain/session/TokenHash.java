package org.inkmark.domain.session;

import org.inkmark.domain.Text;

/**
 * What is kept of a session's token.
 *
 * @param value SHA-256 of the token, 64 hexadecimal digits in lower case
 */
public record TokenHash(String value) {

    public TokenHash {
        value = Text.line("token hash", value, 64, 64);
    }

    @Override
    public String toString() {
        return "TokenHash";
    }
}
