package org.inkmark.web.site;

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
import org.inkmark.application.site.BrowseSite;
import org.inkmark.application.site.ManageSite;
import org.inkmark.application.user.Join;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.user.Actor;
import org.inkmark.web.form.FieldErrors;
import org.inkmark.web.form.Form;
import org.inkmark.web.link.Links;
import org.inkmark.web.session.Flash;

/** What the site says of itself. Who saves last has the last word. */
@Controller("/desk/settings")
@Secured("ADMIN")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class SettingsController {
    private final BrowseSite site;
    private final ManageSite manage;
    private final Join join;
    private final SettingsForms forms;
    private final Flash flash;
    private final Links links;

    SettingsController(BrowseSite site, ManageSite manage, Join join, SettingsForms forms, Flash flash, Links links) {
        this.site = site;
        this.manage = manage;
        this.join = join;
        this.forms = forms;
        this.flash = flash;
        this.links = links;
    }

    @Get
    ModelAndView<Object> settings() {
        return forms.page(SettingsForm.of(site.site(), join.isOpen()), FieldErrors.none());
    }

    @Post
    HttpResponse<ModelAndView<Object>> change(Actor.SignedIn actor, Form form) {
        var typed = SettingsForm.typed(form);
        try {
            manage.change(actor, typed.change());
            manage.setOpenRegistration(actor, typed.openRegistration());
            return flash.redirect(links.settings(), "Settings saved.");
        } catch (InvalidValue e) {
            return HttpResponse.<ModelAndView<Object>>unprocessableEntity()
                    .body(forms.page(typed, FieldErrors.of(e, SettingsForm.CONTROLS)));
        }
    }
}
