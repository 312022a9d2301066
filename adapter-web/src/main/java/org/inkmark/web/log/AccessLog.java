package org.inkmark.web.log;

import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.security.Principal;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * A line for each answered request. Of its address it has the path alone: what follows may hold the token of an invitation. Who
 * watches over the server is left to the level of debugging.
 */
@ServerFilter(value = ServerFilter.MATCH_ALL_PATTERN, appendContextPath = false)
class AccessLog implements Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
    private static final String NOBODY = "-";
    private static final String BEGIN = "org.inkmark.web.log.begin";

    private final TrustedProxies proxies;

    AccessLog(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    @RequestFilter
    void begin(HttpRequest<?> request, MutablePropagatedContext context) {
        request.setAttribute(BEGIN, System.nanoTime());
        context.add(RequestId.begin());
        context.add(new ClientAddress(proxies.client(request).getHostAddress()));
    }

    @ResponseFilter
    void end(HttpRequest<?> request, HttpResponse<?> response) {
        var path = request.getPath();
        var milliseconds = request.getAttribute(BEGIN, Long.class)
                .map(begin -> Duration.ofNanos(System.nanoTime() - begin).toMillis())
                .orElse(0L);
        var client = proxies.client(request).getHostAddress();
        var user = request.getUserPrincipal().map(Principal::getName).orElse(NOBODY);
        LOG.atLevel(path.endsWith("/health") ? Level.DEBUG : Level.INFO)
                .addKeyValue("method", request.getMethodName())
                .addKeyValue("path", path)
                .addKeyValue("status", response.code())
                .addKeyValue("milliseconds", milliseconds)
                .addKeyValue("client", client)
                .addKeyValue("user", user)
                .log(
                        "{} {} {} {} ms {} {}",
                        request.getMethodName(),
                        path,
                        response.code(),
                        milliseconds,
                        client,
                        user);
    }

    /** Outermost, as all that is done for a request belongs to it. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
