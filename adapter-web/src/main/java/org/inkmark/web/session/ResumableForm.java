package org.inkmark.web.session;

import io.micronaut.views.ModelAndView;
import org.inkmark.domain.user.Actor;
import org.inkmark.web.form.Form;
import org.inkmark.web.link.DeskPath;

/** A form whose typed words outlive the session with which it was opened. */
public interface ResumableForm {
    /** Whether this is the form that is sent there. */
    boolean isSentTo(DeskPath to);

    /** Whether whoever signs in may have the form, which need not be who typed. */
    default boolean isFor(Actor.SignedIn actor) {
        return true;
    }

    /**
     * The form filled again with what was typed, nothing of it kept yet.
     *
     * @param to      where the form was sent
     * @param message says why it is back; where a change elsewhere is a reason too, that is told alone
     */
    ModelAndView<Object> page(DeskPath to, Form typed, Actor.SignedIn actor, String message);
}
