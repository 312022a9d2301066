package org.inkmark.application.site;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/** AES-256-GCM with a random nonce, under a key of each purpose's own that HKDF-SHA256 draws from a secret; in base64url. */
final class Sealing {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Sealing() {}

    static String seal(byte[] secret, String purpose, String text) {
        try {
            var nonce = new byte[NONCE_BYTES];
            RANDOM.nextBytes(nonce);
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, key(secret, purpose), new GCMParameterSpec(TAG_BITS, nonce));
            var sealed = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
            var whole = ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + CIPHER, e);
        }
    }

    /** None where it was not sealed with this secret for this purpose. */
    static Optional<String> open(byte[] secret, String purpose, String sealed) {
        try {
            var whole = Base64.getUrlDecoder().decode(sealed);
            if (whole.length < NONCE_BYTES) {
                return Optional.empty();
            }
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(
                    Cipher.DECRYPT_MODE, key(secret, purpose), new GCMParameterSpec(TAG_BITS, whole, 0, NONCE_BYTES));
            var text = cipher.doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    private static SecretKey key(byte[] secret, String purpose) throws GeneralSecurityException {
        var info = ("inkmark " + purpose).getBytes(StandardCharsets.UTF_8);
        return KDF.getInstance("HKDF-SHA256")
                .deriveKey("AES", HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(info, KEY_BYTES));
    }
}
