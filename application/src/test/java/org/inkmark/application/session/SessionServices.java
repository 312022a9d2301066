package org.inkmark.application.session;

import org.inkmark.application.attempt.AttemptServices;
import org.inkmark.application.memory.InMemorySite;

/** The services of this package over a site in memory. */
final class SessionServices {

    private SessionServices() {}

    static SignInGate gate(InMemorySite site) {
        return new SignInGate(AttemptServices.tries(site), site.store().attempts(), site.clock());
    }
}
