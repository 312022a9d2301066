package org.inkmark.domain.attempt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.inkmark.domain.InvalidValue;

/**
 * What tries are counted for: no username and no address is kept, but their hash.
 *
 * @param value SHA-256, 64 hexadecimal digits in lower case
 */
public record AttemptKey(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public AttemptKey {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue("attempt key", "must be 64 hexadecimal digits in lower case");
        }
    }

    /**
     * @param kind  keeps what is counted for one thing apart from what is for another
     * @param parts together what it is counted for; what was typed, if anything, is the last
     */
    public static AttemptKey of(String kind, String... parts) {
        try {
            var text = kind + "\n" + String.join("\n", parts);
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new AttemptKey(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
