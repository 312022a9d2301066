package org.inkmark.web.error;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.views.ModelAndView;

/**
 * A page that says what went wrong.
 *
 * @param message what happened, and to which thing
 * @param advice  what to do next
 */
@Introspected
public record ErrorPage(int status, String title, String message, String advice) {

    public MutableHttpResponse<ModelAndView<Object>> answer() {
        return HttpResponse.<ModelAndView<Object>>status(status, title).body(new ModelAndView<>("error", this));
    }
}
