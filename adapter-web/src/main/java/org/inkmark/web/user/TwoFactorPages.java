package org.inkmark.web.user;

import io.micronaut.views.ModelAndView;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.inkmark.application.site.BrowseSite;
import org.inkmark.application.twofactor.ManageTwoFactor;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.user.Actor;
import org.inkmark.web.form.Control;
import org.inkmark.web.form.FieldErrors;
import org.inkmark.web.twofactor.OfferedSecret;

/** One's own second factor as it is now: the page of one that is off, or of one that is on. */
@Singleton
class TwoFactorPages {
    private final ManageTwoFactor manage;
    private final BrowseSite site;

    TwoFactorPages(ManageTwoFactor manage, BrowseSite site) {
        this.manage = manage;
        this.site = site;
    }

    ModelAndView<Object> page(Actor.SignedIn actor) {
        return page(actor, Optional.empty(), FieldErrors.none(), FieldErrors.none(), FieldErrors.none());
    }

    /** @param sealed the secret that the form offered, which the app may have by now */
    ModelAndView<Object> notOn(Actor.SignedIn actor, String sealed, InvalidValue e) {
        return notOn(actor, sealed, errors(e, ""));
    }

    ModelAndView<Object> notOn(Actor.SignedIn actor, String sealed, FieldErrors errors) {
        return page(actor, Optional.of(sealed), errors, FieldErrors.none(), FieldErrors.none());
    }

    ModelAndView<Object> noCodes(Actor.SignedIn actor, InvalidValue e) {
        return noCodes(actor, errors(e, "codes-"));
    }

    ModelAndView<Object> noCodes(Actor.SignedIn actor, FieldErrors errors) {
        return page(actor, Optional.empty(), FieldErrors.none(), errors, FieldErrors.none());
    }

    ModelAndView<Object> notOff(Actor.SignedIn actor, InvalidValue e) {
        return notOff(actor, errors(e, "off-"));
    }

    ModelAndView<Object> notOff(Actor.SignedIn actor, FieldErrors errors) {
        return page(actor, Optional.empty(), FieldErrors.none(), FieldErrors.none(), errors);
    }

    private ModelAndView<Object> page(
            Actor.SignedIn actor,
            Optional<String> sealed,
            FieldErrors onErrors,
            FieldErrors codesErrors,
            FieldErrors offErrors) {
        var state = manage.state(actor);
        if (state.on()) {
            return new ModelAndView<>(
                    "user/two-factor-on",
                    new TwoFactorOnPage(state.required(), state.recoveryCodes(), codesErrors, offErrors));
        }
        var offer = OfferedSecret.of(
                manage.offer(actor, sealed),
                site.site().title(),
                actor.username().value());
        return new ModelAndView<>("user/two-factor-off", new TwoFactorOffPage(offer, onErrors));
    }

    /** @param form with which the ids of its controls begin, as the page has two forms with the same */
    private static FieldErrors errors(InvalidValue e, String form) {
        var password = form.isEmpty() ? "current-password" : form + "password";
        return FieldErrors.of(
                e,
                Map.of(
                        "current password",
                        new Control(password, "Your password"),
                        "code",
                        new Control(form + "code", "The code")));
    }
}
