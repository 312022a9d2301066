package org.inkmark.web.session;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import org.inkmark.web.form.FormBinder;

/** Lets no request that writes reach a controller without proof that this site's own form sent it. */
@ServerFilter(value = ServerFilter.MATCH_ALL_PATTERN, appendContextPath = false)
class CsrfFilter implements Ordered {
    private final CsrfTokens tokens;

    CsrfFilter(CsrfTokens tokens) {
        this.tokens = tokens;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void check(HttpRequest<?> request) {
        if (writes(request.getMethod())
                && RouteAttributes.getRouteMatch(request).isPresent()
                && !tokens.isValid(request, FormBinder.formOf(request).text(CsrfTokens.FIELD))) {
            throw new ForgedForm();
        }
    }

    private static boolean writes(HttpMethod method) {
        return switch (method) {
            case GET, HEAD, OPTIONS, TRACE -> false;
            default -> true;
        };
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }
}
