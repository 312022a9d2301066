package org.inkmark.application.twofactor;

import org.inkmark.application.attempt.AttemptServices;
import org.inkmark.application.memory.InMemorySite;
import org.inkmark.application.port.Seal;
import org.inkmark.application.session.SecondFactors;
import org.inkmark.application.session.SessionServices;
import org.inkmark.application.user.UserServices;

/** The services of this package over a site in memory. */
public final class TwoFactorServices {

    private TwoFactorServices() {}

    public static SecondFactors factors(InMemorySite site) {
        return factors(site, site.seal());
    }

    static SecondFactors factors(InMemorySite site, Seal seal) {
        return new StoredSecondFactors(
                site.store().secondFactors(),
                required(site),
                seal,
                site.timeCodes(),
                AttemptServices.tries(site),
                site.units(),
                site.clock());
    }

    public static ManageTwoFactor manage(InMemorySite site) {
        var store = site.store();
        return new OwnTwoFactor(
                store.secondFactors(),
                factors(site),
                required(site),
                store.users(),
                store.sessions(),
                SessionServices.currentPassword(site, site.hasher()),
                site.units());
    }

    public static OverseeTwoFactor oversee(InMemorySite site) {
        var store = site.store();
        return new OthersTwoFactor(
                store.secondFactors(),
                required(site),
                store.users(),
                UserServices.users(site),
                store.sessions(),
                site.units());
    }

    private static RequiredRole required(InMemorySite site) {
        return new RequiredRole(site.store().settings());
    }
}
