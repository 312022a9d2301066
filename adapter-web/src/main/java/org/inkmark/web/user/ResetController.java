package org.inkmark.web.user;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
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
import java.util.Map;
import org.inkmark.application.user.ResetPassword;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.TryLater;
import org.inkmark.web.error.ErrorPage;
import org.inkmark.web.error.ErrorPages;
import org.inkmark.web.error.Sentence;
import org.inkmark.web.form.Control;
import org.inkmark.web.form.FieldErrors;
import org.inkmark.web.form.Form;
import org.inkmark.web.link.Links;
import org.inkmark.web.log.TrustedProxies;
import org.inkmark.web.session.Flash;

/** Another password by a link in a mail. Opening the link changes nothing, and using it signs nobody in. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class ResetController {
    private static final Map<String, Control> EMAIL = Map.of("email", new Control("email", "The e-mail address"));
    private static final Map<String, Control> PASSWORDS = Map.of(
            "password",
            new Control("password", "The new password"),
            "password again",
            new Control("password-again", "The second one"));

    private final ResetPassword reset;
    private final TrustedProxies proxies;
    private final Flash flash;
    private final Links links;

    ResetController(ResetPassword reset, TrustedProxies proxies, Flash flash, Links links) {
        this.reset = reset;
        this.proxies = proxies;
        this.flash = flash;
        this.links = links;
    }

    @Get("/forgotten-password")
    ModelAndView<Object> forgotten() {
        if (!reset.isOffered()) {
            throw new NotFound("page", "forgotten-password");
        }
        return asking("", FieldErrors.none());
    }

    @Post("/forgotten-password")
    HttpResponse<ModelAndView<Object>> ask(HttpRequest<?> request, Form form) {
        var email = form.text("email");
        try {
            reset.ask(email, proxies.client(request));
            return flash.redirect(
                    links.signIn(),
                    "If somebody here has this address, a link is on its way to it. It is good for an hour.");
        } catch (InvalidValue e) {
            return HttpResponse.<ModelAndView<Object>>unprocessableEntity()
                    .body(asking(email, FieldErrors.of(e, EMAIL)));
        } catch (TryLater e) {
            return HttpResponse.<ModelAndView<Object>>status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, ErrorPages.retryAfter(e))
                    .body(asking(email, FieldErrors.whole(Sentence.of(e))));
        }
    }

    @Get(ResetPassword.PATH)
    HttpResponse<ModelAndView<Object>> opened(@QueryValue(defaultValue = "") String token) {
        return reset.accepts(token) ? HttpResponse.ok(choosing(token, FieldErrors.none())) : notGood();
    }

    @Post(ResetPassword.PATH)
    HttpResponse<ModelAndView<Object>> choose(Form form) {
        var token = form.text("token");
        try {
            if (!form.text("password").equals(form.text("password-again"))) {
                throw new InvalidValue("password again", "must be the same as the first");
            }
            reset.choose(token, form.text("password"));
            return flash.redirect(
                    links.signIn(), "Your password is changed. You are signed out everywhere: sign in with it.");
        } catch (InvalidValue e) {
            return HttpResponse.<ModelAndView<Object>>unprocessableEntity()
                    .body(choosing(token, FieldErrors.of(e, PASSWORDS)));
        } catch (NotFound gone) {
            return notGood();
        }
    }

    private static MutableHttpResponse<ModelAndView<Object>> notGood() {
        return new ErrorPage(
                        404,
                        "This link is no longer good",
                        "It can be used once, within an hour, and not after any other change of the user.",
                        "Ask for another where you sign in.")
                .answer();
    }

    private static ModelAndView<Object> asking(String email, FieldErrors errors) {
        return new ModelAndView<>("user/forgotten-password", new ForgottenPasswordPage(email, errors));
    }

    private static ModelAndView<Object> choosing(String token, FieldErrors errors) {
        return new ModelAndView<>("user/new-password", new NewPasswordPage(token, errors));
    }
}
