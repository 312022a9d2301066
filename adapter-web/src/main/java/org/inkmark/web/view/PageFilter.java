package org.inkmark.web.view;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.ModelAndViewRenderer;
import io.micronaut.web.router.RouteAttributes;
import java.io.IOException;
import java.io.StringWriter;
import org.inkmark.web.error.ErrorPages;
import org.inkmark.web.session.CsrfTokens;
import org.inkmark.web.session.Flash;

/**
 * Renders the page that answers a request. It stands in for Micronaut's own filter because it must also render what the filters
 * before the controllers answer (a form without its token, a session that has ended), because a page asks the application for
 * the site's settings, which must not happen on the threads of the network, and because rendering may fail.
 */
@ServerFilter(value = ServerFilter.MATCH_ALL_PATTERN, appendContextPath = false)
class PageFilter implements Ordered {
    private static final MediaType HTML = MediaType.of("text/html;charset=utf-8");

    private final ModelAndViewRenderer<Object, HttpRequest<?>> renderer;
    private final ErrorPages errors;
    private final CsrfTokens csrf;
    private final Flash flash;

    PageFilter(ModelAndViewRenderer<Object, HttpRequest<?>> renderer, ErrorPages errors, CsrfTokens csrf, Flash flash) {
        this.renderer = renderer;
        this.errors = errors;
        this.csrf = csrf;
        this.flash = flash;
    }

    @ResponseFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void render(HttpRequest<?> request, MutableHttpResponse<?> response) {
        // Micronaut has put the answer to HEAD aside, from where it takes the length that it sends
        var isHead = request.getMethod() == HttpMethod.HEAD && response.body() == null;
        var body = isHead ? RouteAttributes.getHeadBody(response).orElse(null) : response.body();
        if (!(body instanceof ModelAndView<?> page)) {
            return;
        }
        var html = htmlOrError(request, response, page);
        if (isHead) {
            RouteAttributes.setHeadBody(response, html);
        } else {
            response.body(html);
        }
        response.contentType(HTML);
        csrf.remember(request, response);
        flash.clear(request, response);
    }

    private String htmlOrError(HttpRequest<?> request, MutableHttpResponse<?> response, ModelAndView<?> page) {
        try {
            return html(request, page);
        } catch (RuntimeException e) {
            var answer = errors.notRendered(request, e);
            response.status(answer.code());
            answer.getHeaders()
                    .findFirst(HttpHeaders.RETRY_AFTER)
                    .ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, seconds));
            return html(request, answer.body());
        }
    }

    @SuppressWarnings("unchecked")
    private String html(HttpRequest<?> request, ModelAndView<?> page) {
        var out = new StringWriter();
        var html = renderer.render((ModelAndView<Object>) page, request, MediaType.TEXT_HTML)
                .orElseThrow(() -> new IllegalStateException(
                        "there is no view " + page.getView().orElse("")));
        try {
            html.writeTo(out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toString();
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order();
    }
}
