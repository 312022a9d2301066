package org.inkmark.library;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.inkmark.application.port.TimeCodes;

@Singleton
final class AuthenticatorCodes implements TimeCodes {
    private static final Duration STEP = Duration.ofSeconds(30);

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator(STEP);

    @Override
    public OptionalLong stepOf(String secret, String code, Instant now, long after) {
        var key = new SecretKeySpec(new Base32().decode(secret), generator.getAlgorithm());
        var typed = code.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
        var step = now.getEpochSecond() / STEP.toSeconds();
        return LongStream.rangeClosed(step - 1, step + 1)
                .filter(near -> near > after)
                .filter(near -> MessageDigest.isEqual(code(key, near), typed))
                .findFirst();
    }

    private byte[] code(SecretKeySpec key, long step) {
        try {
            return generator
                    .generateOneTimePasswordString(key, Instant.ofEpochSecond(step * STEP.toSeconds()))
                    .getBytes(StandardCharsets.US_ASCII);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("any bytes are a key of HMAC", e);
        }
    }
}
