package org.inkmark.web.header;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.Set;
import org.inkmark.application.user.Join;
import org.inkmark.application.user.ResetPassword;
import org.inkmark.web.link.Links;

/** Tells browsers what no page of this site does, and who may keep an answer. */
@ServerFilter(value = ServerFilter.MATCH_ALL_PATTERN, appendContextPath = false)
class HeaderFilter implements Ordered {
    /** Pages behind links that are good for whoever holds them. */
    private static final Set<String> OPENED_BY_TOKEN = Set.of("/setup", Join.PATH, ResetPassword.PATH);

    private static final Set<String> FORMS = Set.of("/sign-in", "/sign-out", "/register", "/forgotten-password");

    private final BrowserDefences defences;
    private final Links links;

    HeaderFilter(BrowserDefences defences, Links links) {
        this.defences = defences;
        this.links = links;
    }

    @ResponseFilter
    void headers(HttpRequest<?> request, MutableHttpResponse<?> response) {
        defences.addTo(response);
        if (OPENED_BY_TOKEN.contains(links.page(request.getPath()))) {
            // without any, browsers name no origin with a form either, which is then refused
            response.getHeaders().set("Referrer-Policy", "strict-origin");
        }
        if (!response.getHeaders().contains(HttpHeaders.CACHE_CONTROL)) {
            response.header(HttpHeaders.CACHE_CONTROL, keeping(request, response))
                    .header(HttpHeaders.VARY, "Cookie");
        }
    }

    /** A public page may be kept but must be asked for again: what is published or withdrawn shows at once. */
    private String keeping(HttpRequest<?> request, MutableHttpResponse<?> response) {
        var path = links.page(request.getPath());
        if (path.equals("/desk")
                || path.startsWith("/desk/")
                || path.startsWith("/sign-in/")
                || FORMS.contains(path)
                || OPENED_BY_TOKEN.contains(path)
                || response.code() >= HttpStatus.BAD_REQUEST.getCode()) {
            return "no-store";
        }
        return request.getCookies().isEmpty() ? "public, max-age=0, must-revalidate" : "private, no-cache";
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.before();
    }
}
