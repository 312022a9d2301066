package org.inkmark.application.port;

import org.inkmark.domain.audit.Origin;

/** From where comes what the current thread is doing. */
@FunctionalInterface
public interface CurrentOrigin {
    Origin get();
}
