package org.inkmark.web.session;

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
import java.util.Map;
import org.inkmark.application.session.ManageSessions;
import org.inkmark.application.site.BrowseSite;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.TryLater;
import org.inkmark.domain.user.Actor;
import org.inkmark.web.error.ErrorPages;
import org.inkmark.web.error.Sentence;
import org.inkmark.web.form.Control;
import org.inkmark.web.form.FieldErrors;
import org.inkmark.web.form.Form;
import org.inkmark.web.link.Links;

/** Where one is signed in, and ending it. */
@Controller("/desk/sessions")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class SessionsController {
    private static final Map<String, Control> CONTROLS =
            Map.of("current password", new Control("current-password", "Your password"));

    private final ManageSessions sessions;
    private final BrowseSite site;
    private final SessionCookie cookie;
    private final SessionRenewal renewal;
    private final Flash flash;
    private final Links links;

    SessionsController(
            ManageSessions sessions,
            BrowseSite site,
            SessionCookie cookie,
            SessionRenewal renewal,
            Flash flash,
            Links links) {
        this.sessions = sessions;
        this.site = site;
        this.cookie = cookie;
        this.renewal = renewal;
        this.flash = flash;
        this.links = links;
    }

    @Get
    ModelAndView<Object> list(HttpRequest<?> request, Actor.SignedIn actor) {
        return page(request, actor, FieldErrors.none());
    }

    /** The button that was pressed names a session, or none where all others are meant. */
    @Post
    HttpResponse<ModelAndView<Object>> end(HttpRequest<?> request, Actor.SignedIn actor, Form form) {
        var session = form.text("session");
        var password = form.text("current-password");
        try {
            if (session.isEmpty()) {
                sessions.endOthers(actor, password, here(request));
            } else {
                sessions.end(actor, password, session);
            }
        } catch (InvalidValue e) {
            return HttpResponse.<ModelAndView<Object>>unprocessableEntity()
                    .body(page(request, actor, FieldErrors.of(e, CONTROLS)));
        } catch (TryLater e) {
            return HttpResponse.<ModelAndView<Object>>status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, ErrorPages.retryAfter(e))
                    .body(page(request, actor, FieldErrors.whole(Sentence.of(e))));
        }
        var message = session.isEmpty() ? "You are signed out everywhere else." : "You are signed out there.";
        return renewal.renew(request, flash.redirect(links.sessions(), message));
    }

    private ModelAndView<Object> page(HttpRequest<?> request, Actor.SignedIn actor, FieldErrors errors) {
        var settings = site.site();
        var items = sessions.list(actor, here(request)).stream()
                .map(own -> SessionItem.of(own, settings))
                .toList();
        var hasOthers = items.stream().anyMatch(item -> !item.here());
        return new ModelAndView<>("session/sessions", new SessionsPage(items, hasOthers, errors));
    }

    private String here(HttpRequest<?> request) {
        return cookie.findToken(request).orElseThrow();
    }
}
