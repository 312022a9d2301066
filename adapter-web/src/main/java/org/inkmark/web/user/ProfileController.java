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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import java.util.Map;
import java.util.Optional;
import org.inkmark.application.user.BrowseUsers;
import org.inkmark.application.user.ManageUsers;
import org.inkmark.domain.AlreadyExists;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.StaleVersion;
import org.inkmark.domain.TryLater;
import org.inkmark.domain.user.Actor;
import org.inkmark.web.error.ErrorPages;
import org.inkmark.web.error.Sentence;
import org.inkmark.web.form.Control;
import org.inkmark.web.form.FieldErrors;
import org.inkmark.web.form.Form;
import org.inkmark.web.link.Links;
import org.inkmark.web.session.Flash;
import org.inkmark.web.session.SessionCookie;
import org.inkmark.web.session.SessionRenewal;

/** One's own profile and password. */
@Controller("/desk/profile")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class ProfileController {
    private static final Map<String, Control> PASSWORD_CONTROLS = Map.of(
            "password",
            new Control("password", "The new password"),
            "current password",
            new Control("current-password", "The password until now"),
            "password again",
            new Control("password-again", "The second one"));

    private final BrowseUsers users;
    private final ManageUsers manage;
    private final ProfileForms forms;
    private final SessionCookie session;
    private final SessionRenewal renewal;
    private final Flash flash;
    private final Links links;

    ProfileController(
            BrowseUsers users,
            ManageUsers manage,
            ProfileForms forms,
            SessionCookie session,
            SessionRenewal renewal,
            Flash flash,
            Links links) {
        this.users = users;
        this.manage = manage;
        this.forms = forms;
        this.session = session;
        this.renewal = renewal;
        this.flash = flash;
        this.links = links;
    }

    @Get
    ModelAndView<Object> profile(Actor.SignedIn actor) {
        return page(actor, FieldErrors.none(), FieldErrors.none());
    }

    @Post
    HttpResponse<ModelAndView<Object>> change(HttpRequest<?> request, Actor.SignedIn actor, Form form) {
        var typed = ProfileForm.typed(form);
        var password = form.text("own-password");
        try {
            manage.edit(actor, name(actor), typed.edit(password));
            MutableHttpResponse<ModelAndView<Object>> saved = flash.redirect(links.profile(), "Profile saved.");
            return password.isEmpty() ? saved : renewal.renew(request, saved);
        } catch (InvalidValue e) {
            return wrong(HttpStatus.UNPROCESSABLE_ENTITY, actor, typed, FieldErrors.of(e, ProfileForm.CONTROLS));
        } catch (AlreadyExists e) {
            return wrong(HttpStatus.UNPROCESSABLE_ENTITY, actor, typed, FieldErrors.of(e, ProfileForm.CONTROLS));
        } catch (StaleVersion e) {
            var now = users.show(actor, name(actor));
            var again = new ProfileForm(typed.username(), typed.name(), typed.email(), Long.toString(now.version()));
            var message =
                    "Your profile was changed elsewhere in the meantime: it is now %s, %s, %s. Save again to replace that."
                            .formatted(now.username(), now.name(), now.email().value());
            return wrong(HttpStatus.CONFLICT, actor, again, FieldErrors.whole(message));
        } catch (TryLater e) {
            return wrong(HttpStatus.TOO_MANY_REQUESTS, actor, typed, FieldErrors.whole(Sentence.of(e)))
                    .header(HttpHeaders.RETRY_AFTER, ErrorPages.retryAfter(e));
        }
    }

    @Post("/password")
    HttpResponse<ModelAndView<Object>> password(HttpRequest<?> request, Actor.SignedIn actor, Form form) {
        try {
            if (!form.text("password").equals(form.text("password-again"))) {
                throw new InvalidValue("password again", "must be the same as the first");
            }
            manage.changePassword(
                    actor,
                    name(actor),
                    Optional.of(form.text("current-password")),
                    form.text("password"),
                    session.findToken(request));
            return renewal.renew(
                    request,
                    flash.redirect(links.profile(), "Your password is changed. You are signed out everywhere else."));
        } catch (InvalidValue e) {
            return HttpResponse.<ModelAndView<Object>>unprocessableEntity()
                    .body(page(actor, FieldErrors.none(), FieldErrors.of(e, PASSWORD_CONTROLS)));
        } catch (TryLater e) {
            return HttpResponse.<ModelAndView<Object>>status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, ErrorPages.retryAfter(e))
                    .body(page(actor, FieldErrors.none(), FieldErrors.whole(Sentence.of(e))));
        }
    }

    private ModelAndView<Object> page(Actor.SignedIn actor, FieldErrors errors, FieldErrors passwordErrors) {
        return forms.page(actor, ProfileForm.of(users.show(actor, name(actor))), errors, passwordErrors);
    }

    private MutableHttpResponse<ModelAndView<Object>> wrong(
            HttpStatus status, Actor.SignedIn actor, ProfileForm typed, FieldErrors errors) {
        return HttpResponse.<ModelAndView<Object>>status(status)
                .body(forms.page(actor, typed, errors, FieldErrors.none()));
    }

    private static String name(Actor.SignedIn actor) {
        return actor.username().value();
    }
}
