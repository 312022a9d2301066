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
import io.micronaut.views.ModelAndView;
import java.util.function.Supplier;
import org.inkmark.application.user.BrowseUsers;
import org.inkmark.application.user.ManageUsers;
import org.inkmark.domain.AlreadyExists;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.StaleVersion;
import org.inkmark.domain.TryLater;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.User;
import org.inkmark.web.error.ErrorPages;
import org.inkmark.web.error.Sentence;
import org.inkmark.web.form.FieldErrors;
import org.inkmark.web.form.Form;
import org.inkmark.web.link.Links;
import org.inkmark.web.session.Flash;
import org.inkmark.web.session.SessionRenewal;

/** Adding and changing users. */
@Controller("/desk/users")
@Secured("ADMIN")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class UserEditController {
    private final BrowseUsers users;
    private final ManageUsers manage;
    private final UserForms forms;
    private final SessionRenewal renewal;
    private final Flash flash;
    private final Links links;

    UserEditController(
            BrowseUsers users, ManageUsers manage, UserForms forms, SessionRenewal renewal, Flash flash, Links links) {
        this.users = users;
        this.manage = manage;
        this.forms = forms;
        this.renewal = renewal;
        this.flash = flash;
        this.links = links;
    }

    @Get("/new")
    ModelAndView<Object> blank() {
        return UserForms.view(forms.blank(UserForm.blank()));
    }

    @Post("/new")
    HttpResponse<ModelAndView<Object>> add(Actor.SignedIn actor, Form form) {
        var typed = UserForm.typed(form);
        return kept(forms.blank(typed), () -> {
            var user = manage.add(actor, typed.add(form.text("password")));
            return flash.redirect(links.users(), user.name() + " can sign in now, as " + user.username() + ".");
        });
    }

    @Get("/{username}/edit")
    ModelAndView<Object> open(Actor.SignedIn actor, String username) {
        var user = users.show(actor, username);
        return UserForms.view(forms.existing(user, UserForm.of(user), actor));
    }

    @Post("/{username}/edit")
    HttpResponse<ModelAndView<Object>> edit(HttpRequest<?> request, Actor.SignedIn actor, Form form) {
        var typed = UserForm.typed(form);
        var found = forms.find(typed.opened(), actor);
        if (found.isEmpty()) {
            return gone(typed);
        }
        var username = found.get().username().value();
        var page = forms.existing(found.get(), typed, actor);
        var password = form.text("current-password");
        try {
            return kept(page, () -> {
                var saved = saved(actor, manage.edit(actor, username, typed.edit(password)));
                return password.isEmpty() ? saved : renewal.renew(request, saved);
            });
        } catch (NotAllowed e) {
            var refused = new InvalidValue("role", "cannot be changed: " + e.getMessage());
            return wrong(page, FieldErrors.of(refused, UserForm.CONTROLS));
        } catch (StaleVersion e) {
            return stale(actor, typed);
        } catch (NotFound e) {
            return stale(actor, typed);
        }
    }

    /** Both versions, unless nothing differs: a button that was pressed twice changes nothing the second time. */
    private HttpResponse<ModelAndView<Object>> stale(Actor actor, UserForm typed) {
        var now = forms.find(typed.opened(), actor);
        if (now.isEmpty()) {
            return gone(typed);
        }
        return typed.conflictWith(now.get()).isEmpty()
                ? saved(actor, now.get())
                : HttpResponse.<ModelAndView<Object>>status(HttpStatus.CONFLICT)
                        .body(UserForms.view(forms.stale(now.get(), typed, actor)));
    }

    private HttpResponse<ModelAndView<Object>> gone(UserForm typed) {
        return HttpResponse.<ModelAndView<Object>>notFound().body(UserForms.view(forms.gone(typed)));
    }

    /** To the list, which those who have just made themselves something else than ADMIN see no more. */
    private MutableHttpResponse<ModelAndView<Object>> saved(Actor actor, User user) {
        var maySeeUsers = !actor.is(user.id()) || user.role().includes(Role.ADMIN);
        return flash.redirect(maySeeUsers ? links.users() : links.desk(), "User " + user.username() + " saved.");
    }

    /** Keeps what was typed, or gives the form back with what is wrong. */
    private static HttpResponse<ModelAndView<Object>> kept(
            UserFormPage page, Supplier<HttpResponse<ModelAndView<Object>>> change) {
        try {
            return change.get();
        } catch (InvalidValue e) {
            return wrong(page, FieldErrors.of(e, UserForm.CONTROLS));
        } catch (AlreadyExists e) {
            return wrong(page, FieldErrors.of(e, UserForm.CONTROLS));
        } catch (TryLater e) {
            return HttpResponse.<ModelAndView<Object>>status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, ErrorPages.retryAfter(e))
                    .body(UserForms.view(page.wrong(FieldErrors.whole(Sentence.of(e)))));
        }
    }

    private static HttpResponse<ModelAndView<Object>> wrong(UserFormPage page, FieldErrors errors) {
        return HttpResponse.<ModelAndView<Object>>unprocessableEntity().body(UserForms.view(page.wrong(errors)));
    }
}
