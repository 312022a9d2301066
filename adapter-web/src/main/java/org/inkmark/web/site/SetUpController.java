package org.inkmark.web.site;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import org.inkmark.application.site.SetUp;
import org.inkmark.domain.AlreadyExists;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.NotFound;
import org.inkmark.web.form.FieldErrors;
import org.inkmark.web.form.Form;
import org.inkmark.web.session.FirstSignIn;
import org.inkmark.web.user.NewcomerPage;

/** The one-time page of a new site, at the address that the console prints. */
@Controller("/setup")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class SetUpController {
    private final SetUp setUp;
    private final FirstSignIn firstSignIn;

    SetUpController(SetUp setUp, FirstSignIn firstSignIn) {
        this.setUp = setUp;
        this.firstSignIn = firstSignIn;
    }

    @Get
    ModelAndView<Object> form(@QueryValue(defaultValue = "") String token) {
        if (!setUp.accepts(token)) {
            throw new NotFound("page", "setup");
        }
        return view(NewcomerPage.blank(token));
    }

    @Post
    HttpResponse<ModelAndView<Object>> create(HttpRequest<?> request, Form form) {
        var page = NewcomerPage.typed(form);
        try {
            var admin = setUp.createAdmin(page.token(), page.add(form.text("password")));
            return firstSignIn.begin(request, form, admin, "Welcome. This site is yours now.");
        } catch (InvalidValue e) {
            return wrong(page, FieldErrors.of(e, NewcomerPage.CONTROLS));
        } catch (AlreadyExists e) {
            return wrong(page, FieldErrors.of(e, NewcomerPage.CONTROLS));
        }
    }

    private static HttpResponse<ModelAndView<Object>> wrong(NewcomerPage page, FieldErrors errors) {
        return HttpResponse.<ModelAndView<Object>>unprocessableEntity().body(view(page.wrong(errors)));
    }

    private static ModelAndView<Object> view(NewcomerPage page) {
        return new ModelAndView<>("site/setup", page);
    }
}
