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
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.inkmark.application.site.BrowseSite;
import org.inkmark.application.user.InviteUser;
import org.inkmark.application.user.InviteUsers;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.token.Invitation;
import org.inkmark.domain.user.Actor;
import org.inkmark.web.form.Control;
import org.inkmark.web.form.FieldErrors;
import org.inkmark.web.form.Form;
import org.inkmark.web.link.Links;
import org.inkmark.web.session.Flash;

/** Inviting people. A link is shown in answer to the form, and on no page after that: only its hash is kept. */
@Controller("/desk/users/invitations")
@Secured("ADMIN")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class InvitationsController {
    private static final Map<String, Control> CONTROLS =
            Map.of("role", new Control("role", "The role"), "days", new Control("days", "The number of days"));

    private final InviteUsers invitations;
    private final BrowseSite site;
    private final Flash flash;
    private final Links links;

    InvitationsController(InviteUsers invitations, BrowseSite site, Flash flash, Links links) {
        this.invitations = invitations;
        this.site = site;
        this.flash = flash;
        this.links = links;
    }

    @Get
    ModelAndView<Object> list(Actor.SignedIn actor) {
        return view(actor, InvitationForm.blank(), "", FieldErrors.none());
    }

    @Post
    HttpResponse<ModelAndView<Object>> invite(Actor.SignedIn actor, Form form) {
        var typed = InvitationForm.typed(form);
        try {
            var invited = invitations.invite(actor, new InviteUser(Optional.of(typed.role()), number(typed.days())));
            var link = links.absolute(links.invitation(invited.token()));
            return HttpResponse.ok(view(actor, typed, link, FieldErrors.none()));
        } catch (InvalidValue e) {
            return HttpResponse.<ModelAndView<Object>>unprocessableEntity()
                    .body(view(actor, typed, "", FieldErrors.of(e, CONTROLS)));
        }
    }

    private static OptionalInt number(String days) {
        if (!days.matches("[0-9]{1,9}")) {
            throw new InvalidValue("days", "must be 1 to " + Invitation.MAX_DAYS);
        }
        return OptionalInt.of(Integer.parseInt(days));
    }

    @Post("/withdraw")
    HttpResponse<ModelAndView<Object>> withdraw(Actor.SignedIn actor, Form form) {
        invitations.withdraw(actor, form.text("hash"));
        return flash.redirect(links.invitations(), "The link is no longer good.");
    }

    private ModelAndView<Object> view(Actor.SignedIn actor, InvitationForm form, String link, FieldErrors errors) {
        var settings = site.site();
        var pending = invitations.pending(actor).stream()
                .map(invitation -> InvitationItem.of(invitation, settings))
                .toList();
        return new ModelAndView<>("user/invitations", new InvitationsPage(form, link, pending, errors));
    }
}
