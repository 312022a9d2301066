package org.inkmark.application.user;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.inkmark.application.port.SiteAddress;

/** Links for those who are not on one of the site's pages, made from the address that is configured and nothing else. */
@Singleton
final class OneTimeLinks {

    private final SiteAddress address;

    OneTimeLinks(SiteAddress address) {
        this.address = address;
    }

    /** None where the site's address is not configured. */
    Optional<URI> invitation(String token) {
        return link(Join.PATH, token);
    }

    /** As {@link #invitation}. */
    Optional<URI> newPassword(String token) {
        return link(ResetPassword.PATH, token);
    }

    private Optional<URI> link(String path, String token) {
        return address.configured().map(site -> site.resolve(path.substring(1) + "?token=" + token));
    }
}
