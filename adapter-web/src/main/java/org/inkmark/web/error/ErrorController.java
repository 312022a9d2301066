package org.inkmark.web.error;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.NotAllowedException;
import io.micronaut.views.ModelAndView;
import org.inkmark.application.database.DatabaseUnusable;

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

    @Error(global = true)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Object>> tooMany(TooManyRequests refused) {
        return pages.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(refused.seconds()));
    }

    @Error(global = true)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Object>> unavailable(HttpRequest<?> request, DatabaseUnusable unusable) {
        return pages.unavailable(request, unusable);
    }
}
