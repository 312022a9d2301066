package org.inkmark;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.inkmark.application.port.ConfiguredSecret;
import org.inkmark.cli.configuration.Configuration;
import org.inkmark.cli.configuration.ConfigurationKey;

/** The secret that is configured, as the bytes of its letters: any text of 32 or more will do. */
final class Secret implements ConfiguredSecret {
    private static final int MIN_BYTES = 32;
    private static final Secret NONE = new Secret(new byte[0]);

    private final byte[] bytes;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** None where the site's own is to be used. */
    static Secret in(Configuration configuration) {
        return configuration.find(ConfigurationKey.SECRET, Secret::of).orElse(NONE);
    }

    private static Secret of(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < MIN_BYTES) {
            throw new IllegalArgumentException();
        }
        return new Secret(bytes);
    }

    @Override
    public Optional<byte[]> value() {
        return bytes.length == 0 ? Optional.empty() : Optional.of(bytes.clone());
    }
}
