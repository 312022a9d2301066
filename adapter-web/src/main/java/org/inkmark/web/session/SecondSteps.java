package org.inkmark.web.session;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.views.ModelAndView;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.inkmark.application.session.SecondStep;
import org.inkmark.application.session.SecondStepNeeded;
import org.inkmark.application.site.BrowseSite;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.TryLater;
import org.inkmark.web.error.ErrorPages;
import org.inkmark.web.error.Sentence;
import org.inkmark.web.form.Control;
import org.inkmark.web.form.FieldErrors;
import org.inkmark.web.form.Form;
import org.inkmark.web.twofactor.OfferedSecret;

/** The pages between a right password and a session. They carry on what was typed when an earlier session ended. */
@Singleton
class SecondSteps {
    private static final Map<String, Control> CONTROLS = Map.of("code", new Control("code", "The code"));
    private static final String TOO_LATE =
            "That took longer than five minutes, or your password was changed. Sign in again.";

    private final SecondStep secondStep;
    private final TicketCookie cookie;
    private final BrowseSite site;

    SecondSteps(SecondStep secondStep, TicketCookie cookie, BrowseSite site) {
        this.secondStep = secondStep;
        this.cookie = cookie;
        this.site = site;
    }

    /** The answer to a right password. */
    MutableHttpResponse<ModelAndView<Object>> first(Form form, SecondStepNeeded needed) {
        var page = needed.isSetUp()
                ? setUp(needed.ticket(), form, Optional.empty(), FieldErrors.none())
                : Optional.of(code(form, FieldErrors.none()));
        return page.map(found -> HttpResponse.ok(found).cookie(cookie.of(needed.ticket())))
                .orElseGet(() -> tooLate(form));
    }

    MutableHttpResponse<ModelAndView<Object>> wrongCode(Form form, InvalidValue e) {
        return wrong(code(form, FieldErrors.of(e, CONTROLS)));
    }

    MutableHttpResponse<ModelAndView<Object>> tooManyCodes(Form form, TryLater e) {
        return HttpResponse.<ModelAndView<Object>>status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, ErrorPages.retryAfter(e))
                .body(code(form, FieldErrors.whole(Sentence.of(e))));
    }

    MutableHttpResponse<ModelAndView<Object>> wrongSetUp(String ticket, Form form, InvalidValue e) {
        return setUp(ticket, form, Optional.of(form.text("offer")), FieldErrors.of(e, CONTROLS))
                .map(SecondSteps::wrong)
                .orElseGet(() -> tooLate(form));
    }

    /** Back to the first step. */
    MutableHttpResponse<ModelAndView<Object>> tooLate(Form form) {
        var again = new SignInForm("", false, form.text("to"), form.text("typed"), "", TOO_LATE);
        return wrong(new ModelAndView<>("session/sign-in", again)).cookie(cookie.none());
    }

    private static ModelAndView<Object> code(Form form, FieldErrors errors) {
        return new ModelAndView<>("session/code", new SecondStepPage(form.text("to"), form.text("typed"), errors));
    }

    private Optional<ModelAndView<Object>> setUp(
            String ticket, Form form, Optional<String> sealed, FieldErrors errors) {
        var username = form.text("username").strip();
        return secondStep
                .offer(ticket, sealed)
                .map(offer -> OfferedSecret.of(offer, site.site().title(), username))
                .map(offer -> new SetUpStepPage(offer, username, form.text("to"), form.text("typed"), errors))
                .map(page -> new ModelAndView<>("session/two-factor", page));
    }

    private static MutableHttpResponse<ModelAndView<Object>> wrong(ModelAndView<Object> page) {
        return HttpResponse.<ModelAndView<Object>>unprocessableEntity().body(page);
    }
}
