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
import org.inkmark.application.session.SecondStepNeeded;
import org.inkmark.application.session.SignIn;
import org.inkmark.application.site.SetUp;
import org.inkmark.domain.AlreadyExists;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.session.Stay;
import org.inkmark.web.form.FieldErrors;
import org.inkmark.web.form.Form;
import org.inkmark.web.link.Links;
import org.inkmark.web.session.Flash;
import org.inkmark.web.session.SessionCookie;
import org.inkmark.web.session.Visits;

/** The one-time page of a new site, at the address that the console prints. */
@Controller("/setup")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class SetUpController {
    private final SetUp setUp;
    private final SignIn signIn;
    private final SessionCookie session;
    private final Visits visits;
    private final Flash flash;
    private final Links links;

    SetUpController(SetUp setUp, SignIn signIn, SessionCookie session, Visits visits, Flash flash, Links links) {
        this.setUp = setUp;
        this.signIn = signIn;
        this.session = session;
        this.visits = visits;
        this.flash = flash;
        this.links = links;
    }

    @Get
    ModelAndView<Object> form(@QueryValue(defaultValue = "") String token) {
        if (!setUp.accepts(token)) {
            throw new NotFound("page", "setup");
        }
        return view(SetUpPage.blank(token));
    }

    @Post
    HttpResponse<ModelAndView<Object>> create(HttpRequest<?> request, Form form) {
        var page = SetUpPage.typed(form);
        var password = form.text("password");
        try {
            var admin = setUp.createAdmin(page.token(), page.add(password));
            var visit = visits.of(request, form);
            var begun = signIn.signIn(admin.username().value(), password, visit, Stay.BRIEF);
            return flash.<ModelAndView<Object>>redirect(links.deskPosts(), "Welcome. This site is yours now.")
                    .cookie(session.of(begun.token(), Stay.BRIEF))
                    .cookie(visits.known(visit, begun.actor()));
        } catch (SecondStepNeeded e) {
            return flash.redirect(links.signIn(), "Welcome. This site is yours now: sign in to it.");
        } catch (InvalidValue e) {
            return wrong(page, FieldErrors.of(e, SetUpPage.CONTROLS));
        } catch (AlreadyExists e) {
            return wrong(page, FieldErrors.of(e, SetUpPage.CONTROLS));
        }
    }

    private static HttpResponse<ModelAndView<Object>> wrong(SetUpPage page, FieldErrors errors) {
        return HttpResponse.<ModelAndView<Object>>unprocessableEntity().body(view(page.wrong(errors)));
    }

    private static ModelAndView<Object> view(SetUpPage page) {
        return new ModelAndView<>("site/setup", page);
    }
}
