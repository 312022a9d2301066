package org.inkmark.web.session;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.inkmark.application.site.SiteSecret;

/** Signs with the site's secret what is given away, and knows it again. */
@Singleton
class SiteSignature {
    private static final String ALGORITHM = "HmacSHA256";

    private final SiteSecret secret;

    SiteSignature(SiteSecret secret) {
        this.secret = secret;
    }

    /**
     * HMAC-SHA256 in base64url.
     *
     * @param purpose keeps a signature made for one thing from being good for another
     */
    String of(String purpose, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.bytes(), ALGORITHM));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal((purpose + "\n" + text).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** Takes the same time for every wrong signature. */
    boolean matches(String purpose, String text, String signature) {
        return MessageDigest.isEqual(
                of(purpose, text).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }
}
