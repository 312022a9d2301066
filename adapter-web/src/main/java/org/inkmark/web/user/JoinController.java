package org.inkmark.web.user;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.util.function.Supplier;
import org.inkmark.application.user.Join;
import org.inkmark.domain.AlreadyExists;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.TryLater;
import org.inkmark.domain.user.User;
import org.inkmark.web.error.ErrorPage;
import org.inkmark.web.error.ErrorPages;
import org.inkmark.web.error.Sentence;
import org.inkmark.web.form.FieldErrors;
import org.inkmark.web.form.Form;
import org.inkmark.web.log.TrustedProxies;
import org.inkmark.web.session.FirstSignIn;

/** Becoming a user: by the link of an invitation and, where anybody may, without one. Opening a link changes nothing. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class JoinController {
    private static final String INVITATION = "user/invitation";
    private static final String REGISTER = "user/register";

    private final Join join;
    private final FirstSignIn firstSignIn;
    private final TrustedProxies proxies;

    JoinController(Join join, FirstSignIn firstSignIn, TrustedProxies proxies) {
        this.join = join;
        this.firstSignIn = firstSignIn;
        this.proxies = proxies;
    }

    @Get(Join.PATH)
    HttpResponse<ModelAndView<Object>> invited(@QueryValue(defaultValue = "") String token) {
        return join.isInvited(token) ? HttpResponse.ok(view(INVITATION, NewcomerPage.blank(token))) : notInvited();
    }

    @Post(Join.PATH)
    HttpResponse<ModelAndView<Object>> takeUp(HttpRequest<?> request, Form form) {
        var page = NewcomerPage.typed(form);
        try {
            return joined(
                    request, form, INVITATION, page, () -> join.takeUp(page.token(), page.add(form.text("password"))));
        } catch (NotFound gone) {
            return notInvited();
        }
    }

    private static HttpResponse<ModelAndView<Object>> notInvited() {
        return new ErrorPage(
                        404,
                        "This link is no longer good",
                        "An invitation can be used once and for some days. This one was used or withdrawn, or its days are over.",
                        "Ask whoever invited you for another.")
                .answer();
    }

    @Get("/register")
    ModelAndView<Object> register() {
        if (!join.isOpen()) {
            throw new NotFound("page", "register");
        }
        return view(REGISTER, NewcomerPage.blank(""));
    }

    @Post("/register")
    HttpResponse<ModelAndView<Object>> register(HttpRequest<?> request, Form form) {
        var page = NewcomerPage.typed(form);
        try {
            return joined(
                    request,
                    form,
                    REGISTER,
                    page,
                    () -> join.register(page.add(form.text("password")), proxies.client(request)));
        } catch (TryLater e) {
            return HttpResponse.<ModelAndView<Object>>status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, ErrorPages.retryAfter(e))
                    .body(view(REGISTER, page.wrong(FieldErrors.whole(Sentence.of(e)))));
        }
    }

    private HttpResponse<ModelAndView<Object>> joined(
            HttpRequest<?> request, Form form, String view, NewcomerPage page, Supplier<User> joining) {
        try {
            return firstSignIn.begin(request, form, joining.get(), "Welcome. You are one of us now.");
        } catch (InvalidValue e) {
            return wrong(view, page, FieldErrors.of(e, NewcomerPage.CONTROLS));
        } catch (AlreadyExists e) {
            return wrong(view, page, FieldErrors.of(e, NewcomerPage.CONTROLS));
        }
    }

    private static HttpResponse<ModelAndView<Object>> wrong(String view, NewcomerPage page, FieldErrors errors) {
        return HttpResponse.<ModelAndView<Object>>unprocessableEntity().body(view(view, page.wrong(errors)));
    }

    private static ModelAndView<Object> view(String view, NewcomerPage page) {
        return new ModelAndView<>(view, page);
    }
}
