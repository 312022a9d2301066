package org.inkmark.web.log;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.propagation.PropagatedContextElement;
import java.util.Optional;
import org.inkmark.domain.audit.Origin;

/** Who sent a request, for the threads that answer it. */
public record ClientAddress(String value) implements PropagatedContextElement {

    /** From where the request comes that is being answered; none outside of any. */
    public static Optional<Origin> origin() {
        return PropagatedContext.getOrEmpty()
                .find(ClientAddress.class)
                .map(client -> new Origin.Request(client.value(), RequestId.current()));
    }
}
