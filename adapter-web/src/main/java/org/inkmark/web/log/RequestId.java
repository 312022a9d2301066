package org.inkmark.web.log;

import io.micronaut.context.propagation.slf4j.MdcPropagationContext;
import io.micronaut.core.propagation.PropagatedContextElement;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.MDC;

/** The id that stands in every line of the log that a request is the reason of. */
public final class RequestId {
    private static final String KEY = "request";

    private RequestId() {}

    /** The id of the request that is being answered; a new one outside of any. */
    public static String current() {
        return Objects.requireNonNullElseGet(MDC.get(KEY), RequestId::newId);
    }

    /** A new request, for the threads that answer it. */
    static PropagatedContextElement begin() {
        return new MdcPropagationContext(Map.of(KEY, newId()));
    }

    private static String newId() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    }
}
