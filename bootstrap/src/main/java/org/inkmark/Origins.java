package org.inkmark;

import jakarta.inject.Singleton;
import org.inkmark.application.port.CurrentOrigin;
import org.inkmark.domain.audit.Origin;
import org.inkmark.web.log.ClientAddress;

/** What is done comes from a request, or else from whoever started this process. */
@Singleton
final class Origins implements CurrentOrigin {

    @Override
    public Origin get() {
        return ClientAddress.origin().orElseGet(() -> new Origin.CommandLine(System.getProperty("user.name", "")));
    }
}
