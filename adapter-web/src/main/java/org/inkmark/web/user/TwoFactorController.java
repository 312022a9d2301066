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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import java.util.List;
import org.inkmark.application.twofactor.ManageTwoFactor;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.TryLater;
import org.inkmark.domain.user.Actor;
import org.inkmark.web.error.ErrorPages;
import org.inkmark.web.error.Sentence;
import org.inkmark.web.form.FieldErrors;
import org.inkmark.web.form.Form;
import org.inkmark.web.link.Links;
import org.inkmark.web.session.Flash;
import org.inkmark.web.session.SessionCookie;
import org.inkmark.web.session.SessionRenewal;
import org.inkmark.web.twofactor.RecoveryCodesPage;

/** One's own second factor. */
@Controller("/desk/two-factor")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class TwoFactorController {
    private static final String HERE = "/desk/two-factor";

    private final ManageTwoFactor manage;
    private final TwoFactorPages pages;
    private final SessionCookie session;
    private final SessionRenewal renewal;
    private final Flash flash;
    private final Links links;

    TwoFactorController(
            ManageTwoFactor manage,
            TwoFactorPages pages,
            SessionCookie session,
            SessionRenewal renewal,
            Flash flash,
            Links links) {
        this.manage = manage;
        this.pages = pages;
        this.session = session;
        this.renewal = renewal;
        this.flash = flash;
        this.links = links;
    }

    @Get
    ModelAndView<Object> show(Actor.SignedIn actor) {
        return pages.page(actor);
    }

    @Post
    HttpResponse<ModelAndView<Object>> switchOn(HttpRequest<?> request, Actor.SignedIn actor, Form form) {
        var offer = form.text("offer");
        try {
            var codes = manage.switchOn(
                    actor, offer, form.text("current-password"), form.text("code"), session.findToken(request));
            return renewal.renew(request, HttpResponse.ok(page(codes)));
        } catch (InvalidValue e) {
            return wrong(pages.notOn(actor, offer, e));
        } catch (TryLater e) {
            return tooOften(pages.notOn(actor, offer, FieldErrors.whole(Sentence.of(e))), e);
        }
    }

    @Post("/recovery-codes")
    HttpResponse<ModelAndView<Object>> replaceRecoveryCodes(Actor.SignedIn actor, Form form) {
        try {
            return HttpResponse.ok(
                    page(manage.replaceRecoveryCodes(actor, form.text("current-password"), form.text("code"))));
        } catch (InvalidValue e) {
            return wrong(pages.noCodes(actor, e));
        } catch (TryLater e) {
            return tooOften(pages.noCodes(actor, FieldErrors.whole(Sentence.of(e))), e);
        }
    }

    @Post("/off")
    HttpResponse<ModelAndView<Object>> switchOff(HttpRequest<?> request, Actor.SignedIn actor, Form form) {
        try {
            manage.switchOff(actor, form.text("current-password"), form.text("code"), session.findToken(request));
        } catch (InvalidValue e) {
            return wrong(pages.notOff(actor, e));
        } catch (TryLater e) {
            return tooOften(pages.notOff(actor, FieldErrors.whole(Sentence.of(e))), e);
        }
        return manage.state(actor).required()
                ? flash.redirect(links.signIn(), "Two-factor sign-in is off. Sign in to set it up again.")
                : renewal.renew(
                        request,
                        flash.redirect(
                                links.profile(), "Two-factor sign-in is off. You are signed out everywhere else."));
    }

    private static ModelAndView<Object> page(List<String> codes) {
        return new ModelAndView<>("twofactor/recovery-codes", new RecoveryCodesPage(codes, HERE, ""));
    }

    private static HttpResponse<ModelAndView<Object>> wrong(ModelAndView<Object> page) {
        return HttpResponse.<ModelAndView<Object>>unprocessableEntity().body(page);
    }

    private static HttpResponse<ModelAndView<Object>> tooOften(ModelAndView<Object> page, TryLater e) {
        return HttpResponse.<ModelAndView<Object>>status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, ErrorPages.retryAfter(e))
                .body(page);
    }
}
