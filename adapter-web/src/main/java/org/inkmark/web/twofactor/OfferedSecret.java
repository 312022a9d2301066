package org.inkmark.web.twofactor;

import io.micronaut.core.annotation.Introspected;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.inkmark.application.session.TwoFactorOffer;

/**
 * A secret for an authenticator app: to be photographed, or typed.
 *
 * @param typed  in groups of four
 * @param sealed for the hidden field that brings it back
 */
@Introspected
public record OfferedSecret(QrPicture picture, String typed, String sealed) {
    private static final Pattern GROUP = Pattern.compile("(?<=\\G.{4})(?=.)");

    /**
     * @param site     by whose title the app lists it
     * @param username of whoever signs in with it
     */
    public static OfferedSecret of(TwoFactorOffer offer, String site, String username) {
        return new OfferedSecret(
                QrPicture.of(address(offer.secret(), site, username)),
                String.join(" ", GROUP.split(offer.secret())),
                offer.sealed());
    }

    /**
     * What the apps read.
     *
     * @see <a href="https://github.com/google/google-authenticator/wiki/Key-Uri-Format">Key Uri Format</a>
     */
    static String address(String secret, String site, String username) {
        var issuer = encoded(site.replace(":", " "));
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s".formatted(issuer, encoded(username), secret, issuer);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
