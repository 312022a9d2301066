package org.inkmark.web.error;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.NotAllowedException;
import io.micronaut.views.ModelAndView;

/** Answers whatever nobody has caught. */
@Controller
class ErrorController {
    private final ErrorPages pages;

    ErrorController(ErrorPages pages) {
        this.pages = pages;
    }

    @Error(global = true)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Object>> any(Throwable error) {
        return pages.of(error);
    }

    @Error(global = true)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Object>> method(NotAllowedException error) {
        return pages.of(error).header(HttpHeaders.ALLOW, String.join(", ", error.getAllowedMethods()));
    }
}
