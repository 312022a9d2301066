package org.inkmark.application.port;

import java.net.URI;
import java.util.Optional;

/** Where readers find the site, as its operator has said: what goes into mail, and is never taken from a request. */
@FunctionalInterface
public interface SiteAddress {

    /** Absolute, with a slash at its end; none where nobody has said. */
    Optional<URI> configured();
}
