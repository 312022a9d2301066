package org.inkmark.application.session;

import org.inkmark.application.attempt.AttemptServices;
import org.inkmark.application.memory.InMemorySite;
import org.inkmark.application.port.PasswordHasher;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.application.twofactor.TwoFactorServices;
import org.inkmark.domain.attempt.Allowance;
import org.inkmark.domain.user.UserRepository;

/** The services of this package over a site in memory. */
public final class SessionServices {

    /** How often the current password may be wrong. */
    public static final Allowance WRONG_PASSWORDS = CurrentPassword.WRONG;

    private SessionServices() {}

    static Sessions sessions(InMemorySite site, UserRepository users, PasswordHasher hasher, UnitOfWork units) {
        return new Sessions(
                site.store().sessions(),
                users,
                failedSignIns(site),
                tickets(site, users),
                hasher,
                gate(site),
                units,
                site.clock());
    }

    static Tickets tickets(InMemorySite site, UserRepository users) {
        return new Tickets(users, TwoFactorServices.factors(site), site.seal(), site.clock());
    }

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
