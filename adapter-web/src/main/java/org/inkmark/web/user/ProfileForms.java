package org.inkmark.web.user;

import io.micronaut.views.ModelAndView;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.inkmark.domain.user.Actor;
import org.inkmark.web.form.FieldErrors;
import org.inkmark.web.form.Form;
import org.inkmark.web.link.DeskPath;
import org.inkmark.web.session.ResumableForm;

/** Shows the form of one's profile, and once more with words whose session has ended. */
@Singleton
class ProfileForms implements ResumableForm {
    private static final String PROFILE = "/desk/profile";

    ModelAndView<Object> page(Actor.SignedIn actor, ProfileForm form, FieldErrors errors, FieldErrors passwordErrors) {
        return view(actor, form, errors, passwordErrors, "");
    }

    @Override
    public boolean isSentTo(DeskPath to) {
        return to.path().equals(PROFILE);
    }

    @Override
    public ModelAndView<Object> page(DeskPath to, Form typed, Actor.SignedIn actor, String message) {
        return view(actor, ProfileForm.typed(typed), FieldErrors.none(), FieldErrors.none(), message);
    }

    private static ModelAndView<Object> view(
            Actor.SignedIn actor, ProfileForm form, FieldErrors errors, FieldErrors passwordErrors, String notice) {
        var role = actor.role().name().toLowerCase(Locale.ROOT);
        return new ModelAndView<>("user/profile", new ProfilePage(form, role, errors, passwordErrors, notice));
    }
}
