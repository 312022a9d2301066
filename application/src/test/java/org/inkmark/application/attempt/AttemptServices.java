package org.inkmark.application.attempt;

import org.inkmark.application.memory.InMemorySite;

/** The services of this package over a site in memory. */
public final class AttemptServices {

    private AttemptServices() {}

    public static Tries tries(InMemorySite site) {
        return new Tries(site.store().attempts(), site.units(), site.clock());
    }
}
