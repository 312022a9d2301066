package org.inkmark.web.form;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionException;

/**
 * Reads the form of a request once and early, before it is asked who sent it, so that what was typed can be given back whatever
 * becomes of the request.
 */
@ServerFilter(value = ServerFilter.MATCH_ALL_PATTERN, appendContextPath = false)
class FormFilter implements Ordered {
    static final String FORM = "org.inkmark.web.form";

    private final LongForms longForms = new LongForms();

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void read(HttpRequest<?> request) {
        if (request.getMethod() == HttpMethod.POST
                && request instanceof ServerHttpRequest<?> received
                && request.getContentType()
                        .filter(type -> type.matches(MediaType.APPLICATION_FORM_URLENCODED_TYPE))
                        .isPresent()) {
            request.setAttribute(FORM, longForms.read(request.getContentLength(), () -> form(received)));
        }
    }

    private static Form form(ServerHttpRequest<?> request) {
        try (var body = request.byteBody().buffer().join()) {
            return Form.decode(body.toString(StandardCharsets.UTF_8));
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        } catch (IllegalArgumentException e) {
            throw new HttpStatusException(
                    HttpStatus.BAD_REQUEST, "The form was not sent in the way browsers send forms.");
        }
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before();
    }
}
