package org.inkmark;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.inkmark.application.port.ConfiguredSecret;
import org.inkmark.cli.terminal.CommandFailed;
import org.jspecify.annotations.Nullable;

/** The secret that {@code INKMARK_SECRET} gives, as the bytes of its letters: any text of 32 or more will do. */
final class Secret implements ConfiguredSecret {
    private static final int MIN_BYTES = 32;

    private final byte[] bytes;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @param text null or blank where the site's own is to be used */
    static Secret of(@Nullable String text) {
        var bytes = text == null ? new byte[0] : text.strip().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && bytes.length < MIN_BYTES) {
            throw new CommandFailed("INKMARK_SECRET has %d bytes and needs %d: make one with openssl rand -hex 32"
                    .formatted(bytes.length, MIN_BYTES));
        }
        return new Secret(bytes);
    }

    @Override
    public Optional<byte[]> value() {
        return bytes.length == 0 ? Optional.empty() : Optional.of(bytes.clone());
    }
}
