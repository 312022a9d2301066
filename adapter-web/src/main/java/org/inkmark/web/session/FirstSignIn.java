package org.inkmark.web.session;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.views.ModelAndView;
import jakarta.inject.Singleton;
import org.inkmark.application.session.SecondStepNeeded;
import org.inkmark.application.session.SignIn;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.TryLater;
import org.inkmark.domain.session.Stay;
import org.inkmark.domain.user.User;
import org.inkmark.web.form.Form;
import org.inkmark.web.link.Links;

/** Signs in somebody who has just become a user, as the form to sign in would. */
@Singleton
public class FirstSignIn {
    private final SignIn signIn;
    private final SessionCookie session;
    private final Visits visits;
    private final Flash flash;
    private final Links links;

    FirstSignIn(SignIn signIn, SessionCookie session, Visits visits, Flash flash, Links links) {
        this.signIn = signIn;
        this.session = session;
        this.visits = visits;
        this.flash = flash;
        this.links = links;
    }

    /**
     * To the desk or, where the password alone lets nobody in at this moment, to the form to sign in.
     *
     * @param form     which was sent, with the password
     * @param greeting a sentence or two
     */
    public HttpResponse<ModelAndView<Object>> begin(HttpRequest<?> request, Form form, User user, String greeting) {
        var visit = visits.of(request, form);
        try {
            var begun = signIn.signIn(user.username().value(), form.text("password"), visit, Stay.BRIEF);
            return flash.<ModelAndView<Object>>redirect(links.desk(), greeting)
                    .cookie(session.of(begun.token(), Stay.BRIEF))
                    .cookie(visits.known(visit, begun.actor()));
        } catch (NotAllowed | TryLater | SecondStepNeeded notNow) {
            return flash.redirect(links.signIn(), greeting + " Sign in to begin.");
        }
    }
}
