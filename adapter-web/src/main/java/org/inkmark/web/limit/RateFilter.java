package org.inkmark.web.limit;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import org.inkmark.domain.user.Actor;
import org.inkmark.web.error.TooManyRequests;
import org.inkmark.web.link.Links;
import org.inkmark.web.log.TrustedProxies;
import org.inkmark.web.session.ActorBinder;

/**
 * Lets no client do too often what is dear: send forms, which are saved or rendered, and search the desk's lists. Somebody who has
 * signed in is counted by name, so that those who share an address do not count for one another; others by address. Signing in has
 * limits of its own.
 */
@ServerFilter(value = ServerFilter.MATCH_ALL_PATTERN, appendContextPath = false)
class RateFilter implements Ordered {
    private final RequestRate rate;
    private final TrustedProxies proxies;
    private final Links links;

    RateFilter(RequestRate rate, TrustedProxies proxies, Links links) {
        this.rate = rate;
        this.proxies = proxies;
        this.links = links;
    }

    @RequestFilter
    void count(HttpRequest<?> request) {
        if (isDear(request)) {
            rate.take(client(request)).ifPresent(wait -> {
                throw new TooManyRequests(wait);
            });
        }
    }

    private boolean isDear(HttpRequest<?> request) {
        var page = links.page(request.getPath());
        return request.getMethod() == HttpMethod.POST
                ? !page.equals("/sign-in")
                : page.startsWith("/desk/") && request.getUri().getRawQuery() != null;
    }

    private String client(HttpRequest<?> request) {
        return ActorBinder.actorOf(request) instanceof Actor.SignedIn actor
                ? "user " + actor.username().value()
                : ClientNetwork.of(proxies.client(request));
    }

    /** Who has signed in is known, and no form has been looked at. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after() - 1;
    }
}
