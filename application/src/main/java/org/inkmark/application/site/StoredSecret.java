package org.inkmark.application.site;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.inkmark.application.port.ConfiguredSecret;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.domain.site.SettingsRepository;

/** Kept among the settings, so that every node, copy and backup of the site has the same. */
@Singleton
final class StoredSecret implements SiteSecret {

    private static final String NAME = "secret";
    private static final int BYTES = 32;

    private final SettingsRepository settings;
    private final UnitOfWork units;
    private final ConfiguredSecret configured;
    private volatile Optional<byte[]> known = Optional.empty();

    StoredSecret(SettingsRepository settings, UnitOfWork units, ConfiguredSecret configured) {
        this.settings = settings;
        this.units = units;
        this.configured = configured;
    }

    @Override
    public byte[] bytes() {
        if (known.isEmpty()) {
            known = configured.value().or(() -> Optional.of(Base64.getDecoder().decode(stored())));
        }
        return known.orElseThrow().clone();
    }

    private String stored() {
        return settings.find(NAME).orElseGet(() -> {
            var created = create();
            return units.call(changes -> settings.putIfAbsent(NAME, created));
        });
    }

    private static String create() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
