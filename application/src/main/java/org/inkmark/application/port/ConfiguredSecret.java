package org.inkmark.application.port;

import java.util.Optional;

/** The secret that the deployment prescribes in place of the site's own. */
@FunctionalInterface
public interface ConfiguredSecret {

    /** At least 32 bytes, or none. */
    Optional<byte[]> value();
}
