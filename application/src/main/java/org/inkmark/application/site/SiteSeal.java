package org.inkmark.application.site;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.inkmark.application.port.Seal;

/** Seals with the site's secret. */
@Singleton
final class SiteSeal implements Seal {

    private final StoredSecret secret;

    SiteSeal(StoredSecret secret) {
        this.secret = secret;
    }

    @Override
    public String sealToSend(String purpose, String text) {
        return Sealing.seal(secret.bytes(), purpose, text);
    }

    @Override
    public String sealToKeep(String purpose, String text) {
        return Sealing.seal(secret.locked(), purpose, text);
    }

    /** In the second after another process has made another secret, what that one sealed anew does not open at once. */
    @Override
    public Optional<String> open(String purpose, String sealed) {
        return Sealing.open(secret.bytes(), purpose, sealed)
                .or(() -> Sealing.open(secret.readAgain(), purpose, sealed));
    }
}
