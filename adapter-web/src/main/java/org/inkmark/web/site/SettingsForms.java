package org.inkmark.web.site;

import io.micronaut.views.ModelAndView;
import jakarta.inject.Singleton;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Role;
import org.inkmark.web.form.FieldErrors;
import org.inkmark.web.form.Form;
import org.inkmark.web.link.DeskPath;
import org.inkmark.web.session.ResumableForm;

/** Shows the form of the site's settings, and once more with words whose session has ended. */
@Singleton
class SettingsForms implements ResumableForm {
    private static final String SETTINGS = "/desk/settings";

    ModelAndView<Object> page(SettingsForm form, FieldErrors errors) {
        return view(form, errors, "");
    }

    @Override
    public boolean isSentTo(DeskPath to) {
        return to.path().equals(SETTINGS);
    }

    @Override
    public boolean isFor(Actor.SignedIn actor) {
        return actor.may(Role.ADMIN);
    }

    @Override
    public ModelAndView<Object> page(DeskPath to, Form typed, Actor.SignedIn actor, String message) {
        return view(SettingsForm.typed(typed), FieldErrors.none(), message);
    }

    private static ModelAndView<Object> view(SettingsForm form, FieldErrors errors, String notice) {
        return new ModelAndView<>("site/settings", new SettingsPage(form, errors, notice));
    }
}
