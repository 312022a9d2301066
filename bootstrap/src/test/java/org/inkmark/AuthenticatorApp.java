package org.inkmark;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** What a user has on the phone. */
public final class AuthenticatorApp {
    public static final Duration STEP = Duration.ofSeconds(30);

    private AuthenticatorApp() {}

    /** @param key in base 32 */
    public static String code(String key, Instant at) {
        try {
            var generator = new TimeBasedOneTimePasswordGenerator(STEP);
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(key), generator.getAlgorithm()), at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
