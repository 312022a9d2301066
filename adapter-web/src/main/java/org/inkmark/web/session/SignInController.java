package org.inkmark.web.session;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.util.Optional;
import org.inkmark.application.session.SecondStepNeeded;
import org.inkmark.application.session.SignIn;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.SiteReadOnly;
import org.inkmark.domain.TryLater;
import org.inkmark.domain.user.Actor;
import org.inkmark.web.error.ErrorPage;
import org.inkmark.web.error.ErrorPages;
import org.inkmark.web.error.Sentence;
import org.inkmark.web.form.Form;
import org.inkmark.web.form.FormBinder;
import org.inkmark.web.link.DeskPath;
import org.inkmark.web.link.Links;

/** Signing in and out. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class SignInController {
    private static final String MOVING =
            "The site is read-only while it moves, so that nothing was saved. What you typed stands below: save it again in a few"
                    + " minutes.";

    private static final String[] NEVER_GIVEN_BACK = {
        CsrfTokens.FIELD, "password", "password-again", "current-password", "own-password"
    };

    private final SignIn signIn;
    private final SessionCookie cookie;
    private final Visits visits;
    private final NewSession newSession;
    private final SecondSteps secondSteps;
    private final AfterSignIn afterSignIn;
    private final NearestPage nearest;
    private final Flash flash;
    private final ErrorPages errors;
    private final Links links;

    SignInController(
            SignIn signIn,
            SessionCookie cookie,
            Visits visits,
            NewSession newSession,
            SecondSteps secondSteps,
            AfterSignIn afterSignIn,
            NearestPage nearest,
            Flash flash,
            ErrorPages errors,
            Links links) {
        this.signIn = signIn;
        this.cookie = cookie;
        this.visits = visits;
        this.newSession = newSession;
        this.secondSteps = secondSteps;
        this.afterSignIn = afterSignIn;
        this.nearest = nearest;
        this.flash = flash;
        this.errors = errors;
        this.links = links;
    }

    @Get("/sign-in")
    HttpResponse<ModelAndView<Object>> form(Actor actor, @QueryValue(defaultValue = "") String to) {
        if (actor instanceof Actor.SignedIn) {
            return HttpResponse.seeOther(URI.create(afterSignIn.destination(to)));
        }
        return HttpResponse.ok(page(SignInForm.empty(to)));
    }

    @Post("/sign-in")
    HttpResponse<ModelAndView<Object>> signIn(HttpRequest<?> request, Form form) {
        var visit = visits.of(request, form);
        var stay = SignInForm.stay(form);
        SignIn.SignedIn session;
        try {
            session = signIn.signIn(form.text("username"), form.text("password"), visit, stay);
        } catch (NotAllowed e) {
            return HttpResponse.<ModelAndView<Object>>unprocessableEntity()
                    .body(page(SignInForm.again(form, form.text(Visits.WAITING), Sentence.of(e))));
        } catch (SecondStepNeeded e) {
            return secondSteps.first(form, e);
        } catch (TryLater e) {
            return HttpResponse.<ModelAndView<Object>>status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, ErrorPages.retryAfter(e))
                    .body(page(SignInForm.again(form, visits.proofOfWaiting(form, visit), Sentence.of(e))));
        }
        return newSession.begin(request, session, visit, stay, afterSignIn.answer(form, session.actor()));
    }

    @Post("/sign-out")
    HttpResponse<ModelAndView<Object>> signOut(HttpRequest<?> request) {
        cookie.findToken(request).ifPresent(signIn::signOut);
        return signedOut();
    }

    /** Without a session: to the form, which leads back. What was typed goes with it where it can be given back. */
    @Error(global = true)
    HttpResponse<ModelAndView<Object>> signInFirst(HttpRequest<?> request, AuthorizationException refused) {
        if (refused.isForbidden()) {
            return errors.status(HttpStatus.FORBIDDEN);
        }
        var to = links.withoutBase(request.getUri().toString());
        if (request.getMethod() != HttpMethod.POST) {
            return HttpResponse.seeOther(URI.create(links.signInAndGoTo(to)));
        }
        return HttpResponse.<ModelAndView<Object>>status(HttpStatus.UNAUTHORIZED)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Cookie realm=\"desk\"")
                .body(page(interrupted(DeskPath.of(to), FormBinder.formOf(request))));
    }

    private SignInForm interrupted(Optional<DeskPath> to, Form form) {
        if (to.flatMap(afterSignIn::resumable).isPresent()) {
            return new SignInForm(
                    "",
                    false,
                    to.get().value(),
                    form.without(NEVER_GIVEN_BACK).pack(),
                    "",
                    "Your session has ended. Sign in again: what you typed is kept.");
        }
        return new SignInForm(
                "",
                false,
                to.map(nearest::of).map(DeskPath::value).orElse(""),
                "",
                "",
                "Your session has ended, and nothing was changed. Sign in again, then repeat what you did.");
    }

    /** Without its proof a form does nothing, but what was typed is given back, and who is signed out already stays so. */
    @Error(global = true)
    HttpResponse<ModelAndView<Object>> forged(HttpRequest<?> request, ForgedForm refused) {
        var actor = ActorBinder.signedIn(request);
        var form = FormBinder.formOf(request);
        return switch (links.page(request.getPath())) {
            case "/sign-in", "/sign-in/code", "/sign-in/two-factor", "/sign-in/go-on" ->
                actor.map(user -> afterSignIn.answer(form, user)).orElseGet(() -> refused(page(again(form))));
            case "/sign-out" -> actor.isPresent() ? refused() : signedOut();
            default ->
                DeskPath.of(links.withoutBase(request.getUri().toString()))
                        .flatMap(to -> actor.flatMap(user -> unlessGone(to, form, user)))
                        .map(SignInController::refused)
                        .orElseGet(SignInController::refused);
        };
    }

    /** Without its fields a form may name nothing that there is. */
    private Optional<ModelAndView<Object>> unlessGone(DeskPath to, Form form, Actor.SignedIn user) {
        try {
            return afterSignIn.resume(to, form, user, ForgedForm.MESSAGE);
        } catch (NotFound gone) {
            return Optional.empty();
        }
    }

    /** What was typed comes back, to be saved when the site has moved. */
    @Error(global = true)
    HttpResponse<ModelAndView<Object>> readOnly(HttpRequest<?> request, SiteReadOnly moving) {
        return DeskPath.of(links.withoutBase(request.getUri().toString()))
                .flatMap(to -> ActorBinder.signedIn(request)
                        .flatMap(user -> afterSignIn.resume(to, FormBinder.formOf(request), user, MOVING)))
                .map(page -> HttpResponse.<ModelAndView<Object>>status(HttpStatus.SERVICE_UNAVAILABLE)
                        .body(page)
                        .header(HttpHeaders.RETRY_AFTER, ErrorPages.RETRY_AFTER_SECONDS))
                .orElseGet(() -> errors.of(moving));
    }

    private static SignInForm again(Form form) {
        var message = ForgedForm.MESSAGE + (form.text("typed").isEmpty() ? "" : " What you typed is kept.");
        return SignInForm.again(form, form.text(Visits.WAITING), message);
    }

    private static MutableHttpResponse<ModelAndView<Object>> refused(ModelAndView<Object> page) {
        return HttpResponse.<ModelAndView<Object>>status(HttpStatus.FORBIDDEN).body(page);
    }

    private static MutableHttpResponse<ModelAndView<Object>> refused() {
        return new ErrorPage(
                        403,
                        "Not accepted",
                        ForgedForm.MESSAGE,
                        "Go back, load the page again and send the form once more.")
                .answer();
    }

    /** No way back: without its cache a browser does not even show the pages that it keeps for its button. */
    private MutableHttpResponse<ModelAndView<Object>> signedOut() {
        return flash.<ModelAndView<Object>>redirect(links.home(), "You are signed out.")
                .cookie(cookie.none())
                .header("Clear-Site-Data", "\"cache\"");
    }

    private static ModelAndView<Object> page(SignInForm form) {
        return new ModelAndView<>("session/sign-in", form);
    }
}
