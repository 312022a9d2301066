package org.inkmark.web.session;

import io.micronaut.core.annotation.Introspected;
import org.inkmark.domain.session.Stay;
import org.inkmark.web.form.Form;

/**
 * The form to sign in.
 *
 * @param remember whether to stay signed in after the browser is closed
 * @param to    where to go afterwards, a path of the desk; empty for its first page
 * @param typed a form that was sent without a session, encoded, to be given back afterwards; empty where there was none
 * @param waiting the proof of having been told to wait; empty where nobody was
 * @param error why signing in failed; empty where nobody has tried
 */
@Introspected
public record SignInForm(String username, boolean remember, String to, String typed, String waiting, String error) {

    /** Nobody has tried. */
    static SignInForm empty(String to) {
        return new SignInForm("", false, to, "", "", "");
    }

    /** What was typed in, all but the password, and what is to be said about it. */
    static SignInForm again(Form form, String waiting, String error) {
        return new SignInForm(
                form.text("username"),
                stay(form) == Stay.REMEMBERED,
                form.text("to"),
                form.text("typed"),
                waiting,
                error);
    }

    /** As whoever signs in has said. */
    static Stay stay(Form form) {
        return form.text("remember").isEmpty() ? Stay.BRIEF : Stay.REMEMBERED;
    }
}
