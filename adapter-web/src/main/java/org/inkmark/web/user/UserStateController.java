package org.inkmark.web.user;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import org.inkmark.application.user.BrowseUsers;
import org.inkmark.application.user.ManageUsers;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.User;
import org.inkmark.web.error.Sentence;
import org.inkmark.web.form.FieldErrors;
import org.inkmark.web.form.Form;
import org.inkmark.web.form.Opened;
import org.inkmark.web.link.Links;
import org.inkmark.web.session.Flash;

/** Disabling, enabling, signing out and deleting users. */
@Controller("/desk/users/{username}")
@Secured("ADMIN")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class UserStateController {
    private final BrowseUsers users;
    private final ManageUsers manage;
    private final UserForms forms;
    private final UserDeletions deletions;
    private final Flash flash;
    private final Links links;

    UserStateController(
            BrowseUsers users, ManageUsers manage, UserForms forms, UserDeletions deletions, Flash flash, Links links) {
        this.users = users;
        this.manage = manage;
        this.forms = forms;
        this.deletions = deletions;
        this.flash = flash;
        this.links = links;
    }

    @Post("/disable")
    HttpResponse<ModelAndView<Object>> disable(Actor.SignedIn actor, String username, Form form) {
        var user = opened(actor, username, form);
        try {
            manage.disable(actor, name(user));
            return flash.redirect(links.users(), user.name() + " can sign in no more. What they wrote stays.");
        } catch (NotAllowed e) {
            var page = forms.existing(user, UserForm.of(user), actor).wrong(FieldErrors.whole(Sentence.of(e)));
            return HttpResponse.<ModelAndView<Object>>unprocessableEntity().body(UserForms.view(page));
        }
    }

    @Post("/enable")
    HttpResponse<ModelAndView<Object>> enable(Actor.SignedIn actor, String username, Form form) {
        var user = opened(actor, username, form);
        manage.enable(actor, name(user));
        return flash.redirect(links.users(), user.name() + " can sign in again.");
    }

    @Post("/sign-out")
    HttpResponse<ModelAndView<Object>> signOut(Actor.SignedIn actor, String username, Form form) {
        var user = opened(actor, username, form);
        manage.signOut(actor, name(user));
        return flash.redirect(links.editUser(name(user)), user.name() + " is signed out everywhere.");
    }

    @Get("/delete")
    ModelAndView<Object> ask(Actor.SignedIn actor, String username) {
        var user = users.show(actor, username);
        return deletions.page(user, UserDeletion.of(user), actor, FieldErrors.none(), "");
    }

    @Post("/delete")
    HttpResponse<ModelAndView<Object>> delete(Actor.SignedIn actor, Form form) {
        var typed = UserDeletion.typed(form);
        var user = deletions.find(typed, actor);
        try {
            manage.delete(actor, name(user), typed.legacy(users.possessions(actor, name(user))));
            return flash.redirect(links.users(), "User " + user.username() + " is deleted.");
        } catch (InvalidValue e) {
            return wrong(user, typed, actor, FieldErrors.of(e, UserDeletion.CONTROLS));
        } catch (NotFound e) {
            var unknown = new InvalidValue("heir", "cannot be found: " + e.getMessage());
            return wrong(user, typed, actor, FieldErrors.of(unknown, UserDeletion.CONTROLS));
        } catch (NotAllowed e) {
            return wrong(user, typed, actor, FieldErrors.whole(Sentence.of(e)));
        }
    }

    private HttpResponse<ModelAndView<Object>> wrong(User user, UserDeletion typed, Actor actor, FieldErrors errors) {
        return HttpResponse.<ModelAndView<Object>>unprocessableEntity()
                .body(deletions.page(user, typed, actor, errors, ""));
    }

    /** The very user for whom the button was made; another may have the username by now. */
    private User opened(Actor actor, String username, Form form) {
        return forms.find(Opened.sent(form), actor).orElseThrow(() -> new NotFound("user", username));
    }

    private static String name(User user) {
        return user.username().value();
    }
}
