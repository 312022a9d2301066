package org.inkmark.application.session;

import org.inkmark.application.attempt.AttemptServices;
import org.inkmark.application.memory.InMemorySite;
import org.inkmark.application.port.PasswordHasher;
import org.inkmark.domain.attempt.Allowance;

/** The services of this package over a site in memory. */
public final class SessionServices {

    /** How often the current password may be wrong. */
    public static final Allowance WRONG_PASSWORDS = CurrentPassword.WRONG;

    private SessionServices() {}

    static FailedSignIns failedSignIns(InMemorySite site) {
        return new FailedSignIns(site.units(), site.origin(), site.clock());
    }

    static SignInGate gate(InMemorySite site) {
        return new SignInGate(AttemptServices.tries(site), site.store().attempts(), site.clock());
    }

    public static CurrentPassword currentPassword(InMemorySite site, PasswordHasher hasher) {
        return new CurrentPassword(AttemptServices.tries(site), hasher, site.units());
    }
}
