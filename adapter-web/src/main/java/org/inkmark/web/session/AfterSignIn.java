package org.inkmark.web.session;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.views.ModelAndView;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.inkmark.domain.user.Actor;
import org.inkmark.web.form.Form;
import org.inkmark.web.link.DeskPath;
import org.inkmark.web.link.Links;

/** Where somebody goes who has signed in: on with what was typed before, or to where the form says. */
@Singleton
class AfterSignIn {
    private final List<ResumableForm> resumable;
    private final Links links;

    AfterSignIn(List<ResumableForm> resumable, Links links) {
        this.resumable = resumable;
        this.links = links;
    }

    MutableHttpResponse<ModelAndView<Object>> answer(Form form, Actor.SignedIn actor) {
        var typed = form.text("typed");
        return DeskPath.of(form.text("to"))
                .filter(_ -> !typed.isEmpty())
                .flatMap(to ->
                        resume(to, unpacked(typed), actor, "You are signed in again. Nothing has been saved yet."))
                .map(HttpResponse::ok)
                .orElseGet(() -> HttpResponse.seeOther(URI.create(destination(form.text("to")))));
    }

    String destination(String to) {
        return DeskPath.of(to).map(links::own).orElseGet(links::desk);
    }

    Optional<ModelAndView<Object>> resume(DeskPath to, Form typed, Actor.SignedIn actor, String message) {
        return resumable(to).filter(form -> form.isFor(actor)).map(form -> form.page(to, typed, actor, message));
    }

    Optional<ResumableForm> resumable(DeskPath to) {
        return resumable.stream().filter(form -> form.isSentTo(to)).findFirst();
    }

    private static Form unpacked(String typed) {
        try {
            return Form.unpack(typed);
        } catch (IllegalArgumentException e) {
            throw new HttpStatusException(
                    HttpStatus.BAD_REQUEST, "The form was not sent in the way in which this site made it.");
        }
    }
}
