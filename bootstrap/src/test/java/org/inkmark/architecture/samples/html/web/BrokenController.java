package org.inkmark.architecture.samples.html.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.views.ModelAndView;

/** A page that is put together as text. */
@Produces(MediaType.TEXT_HTML)
class BrokenController {
    @Get("/text")
    HttpResponse<String> text() {
        return HttpResponse.ok("<p>");
    }

    @Get("/view")
    ModelAndView<Object> view() {
        return new ModelAndView<>("view", "");
    }
}
