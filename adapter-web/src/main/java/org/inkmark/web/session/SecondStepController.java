package org.inkmark.web.session;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import org.inkmark.application.session.SecondStep;
import org.inkmark.application.session.Visit;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.TryLater;
import org.inkmark.domain.user.Actor;
import org.inkmark.web.form.Form;
import org.inkmark.web.link.Links;
import org.inkmark.web.twofactor.RecoveryCodesPage;

/** Signing in where the password alone does not. */
@Controller("/sign-in")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class SecondStepController {
    private final SecondStep secondStep;
    private final SecondSteps pages;
    private final AfterSignIn afterSignIn;
    private final NewSession newSession;
    private final Visits visits;
    private final TicketCookie ticket;
    private final Links links;

    SecondStepController(
            SecondStep secondStep,
            SecondSteps pages,
            AfterSignIn afterSignIn,
            NewSession newSession,
            Visits visits,
            TicketCookie ticket,
            Links links) {
        this.secondStep = secondStep;
        this.pages = pages;
        this.afterSignIn = afterSignIn;
        this.newSession = newSession;
        this.visits = visits;
        this.ticket = ticket;
        this.links = links;
    }

    @Post("/code")
    HttpResponse<ModelAndView<Object>> confirm(HttpRequest<?> request, Form form) {
        var visit = visits.of(request, form);
        try {
            return ticket.find(request)
                    .flatMap(shown -> secondStep.confirm(shown, form.text("code"), visit))
                    .map(begun -> begin(
                            request,
                            begun,
                            visit,
                            afterSignIn.answer(form, begun.session().actor())))
                    .orElseGet(() -> pages.tooLate(form));
        } catch (InvalidValue e) {
            return pages.wrongCode(form, e);
        } catch (TryLater e) {
            return pages.tooManyCodes(form, e);
        }
    }

    @Post("/two-factor")
    HttpResponse<ModelAndView<Object>> setUp(HttpRequest<?> request, Form form) {
        var shown = ticket.find(request).orElse("");
        var visit = visits.of(request, form);
        try {
            return secondStep
                    .setUp(shown, form.text("offer"), form.text("code"), visit)
                    .map(begun -> begin(request, begun, visit, HttpResponse.ok(codes(begun, form))))
                    .orElseGet(() -> pages.tooLate(form));
        } catch (InvalidValue e) {
            return pages.wrongSetUp(shown, form, e);
        }
    }

    private MutableHttpResponse<ModelAndView<Object>> begin(
            HttpRequest<?> request,
            SecondStep.Begun begun,
            Visit visit,
            MutableHttpResponse<ModelAndView<Object>> answer) {
        return newSession
                .begin(request, begun.session(), visit, begun.stay(), answer)
                .cookie(ticket.none());
    }

    /** From the recovery codes to where somebody wanted to go, with what was typed. */
    @Post("/go-on")
    HttpResponse<ModelAndView<Object>> goOn(Actor actor, Form form) {
        return actor instanceof Actor.SignedIn user
                ? afterSignIn.answer(form, user)
                : HttpResponse.seeOther(URI.create(links.signIn()));
    }

    private static ModelAndView<Object> codes(SecondStep.Begun begun, Form form) {
        return new ModelAndView<>(
                "twofactor/recovery-codes",
                new RecoveryCodesPage(begun.recoveryCodes(), form.text("to"), form.text("typed")));
    }
}
