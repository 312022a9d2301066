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
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.util.List;
import java.util.Optional;
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
    private final List<ResumableForm> resumable;
    private final NearestPage nearest;
    private final Flash flash;
    private final ErrorPages errors;
    private final Links links;

    SignInController(
            SignIn signIn,
            SessionCookie cookie,
            Visits visits,
            List<ResumableForm> resumable,
            NearestPage nearest,
            Flash flash,
            ErrorPages errors,
            Links links) {
        this.signIn = signIn;
        this.cookie = cookie;
        this.visits = visits;
        this.resumable = resumable;
        this.nearest = nearest;
        this.flash = flash;
        this.errors = errors;
        this.links = links;
    }

    @Get("/sign-in")
    HttpResponse<ModelAndView<Object>> form(Actor actor, @QueryValue(defaultValue = "") String to) {
        if (actor instanceof Actor.SignedIn) {
            return HttpResponse.seeOther(URI.create(destination(to)));
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
        } catch (TryLater e) {
            return HttpResponse.<ModelAndView<Object>>status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, ErrorPages.retryAfter(e))
                    .body(page(SignInForm.again(form, visits.proofOfWaiting(form, visit), Sentence.of(e))));
        }
        cookie.findToken(request).ifPresent(signIn::signOut);
        ActorBinder.setActor(request, session.actor());
        cookie.setToken(request, session.token());
        return afterwards(form, session.actor())
                .cookie(cookie.of(session.token(), stay))
                .cookie(visits.known(visit, session.actor()));
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
        if (to.flatMap(this::resumable).isPresent()) {
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
            case "/sign-in" -> actor.map(user -> afterwards(form, user)).orElseGet(() -> refused(page(again(form))));
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
            return resume(to, form, user, ForgedForm.MESSAGE);
        } catch (NotFound gone) {
            return Optional.empty();
        }
    }

    /** What was typed comes back, to be saved when the site has moved. */
    @Error(global = true)
    HttpResponse<ModelAndView<Object>> readOnly(HttpRequest<?> request, SiteReadOnly moving) {
        return DeskPath.of(links.withoutBase(request.getUri().toString()))
                .flatMap(to -> ActorBinder.signedIn(request)
                        .flatMap(user -> resume(to, FormBinder.formOf(request), user, MOVING)))
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

    private MutableHttpResponse<ModelAndView<Object>> afterwards(Form form, Actor.SignedIn actor) {
        var typed = form.text("typed");
        return DeskPath.of(form.text("to"))
                .filter(_ -> !typed.isEmpty())
                .flatMap(to ->
                        resume(to, unpacked(typed), actor, "You are signed in again. Nothing has been saved yet."))
                .map(HttpResponse::ok)
                .orElseGet(() -> HttpResponse.seeOther(URI.create(destination(form.text("to")))));
    }

    private static Form unpacked(String typed) {
        try {
            return Form.unpack(typed);
        } catch (IllegalArgumentException e) {
            throw new HttpStatusException(
                    HttpStatus.BAD_REQUEST, "The form was not sent in the way in which this site made it.");
        }
    }

    private Optional<ModelAndView<Object>> resume(DeskPath to, Form typed, Actor.SignedIn actor, String message) {
        return resumable(to).filter(form -> form.isFor(actor)).map(form -> form.page(to, typed, actor, message));
    }

    private Optional<ResumableForm> resumable(DeskPath to) {
        return resumable.stream().filter(form -> form.isSentTo(to)).findFirst();
    }

    private String destination(String to) {
        return DeskPath.of(to).map(links::own).orElseGet(links::desk);
    }

    private static ModelAndView<Object> page(SignInForm form) {
        return new ModelAndView<>("session/sign-in", form);
    }
}
