package org.inkmark.web.view;

import io.micronaut.http.HttpRequest;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.ViewUtils;
import io.micronaut.views.model.ViewModelProcessor;
import jakarta.inject.Singleton;
import java.util.HashMap;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.application.site.BrowseSite;
import org.inkmark.application.site.SetUp;
import org.inkmark.application.user.Join;
import org.inkmark.application.user.ResetPassword;
import org.inkmark.domain.site.Site;
import org.inkmark.web.error.UnavailablePage;
import org.inkmark.web.link.Links;
import org.inkmark.web.session.ActorBinder;
import org.inkmark.web.session.CsrfTokens;
import org.inkmark.web.session.Flash;

/** Adds to every model what every page needs, and asks the database for nothing where it is known to be away. */
@Singleton
class SharedModel implements ViewModelProcessor<Object> {
    private final BrowseSite site;
    private final SetUp setUp;
    private final WaysIn waysIn;
    private final Links links;
    private final Assets assets;
    private final CsrfTokens csrf;
    private final Flash flash;
    private volatile Site last = Site.unnamed();

    SharedModel(
            BrowseSite site,
            SetUp setUp,
            ResetPassword reset,
            Join join,
            Links links,
            Assets assets,
            CsrfTokens csrf,
            Flash flash) {
        this.site = site;
        this.setUp = setUp;
        this.waysIn = new WaysIn(reset::isOffered, join::isOpen);
        this.links = links;
        this.assets = assets;
        this.csrf = csrf;
        this.flash = flash;
    }

    @Override
    public void process(HttpRequest<?> request, ModelAndView<Object> page) {
        var isUnavailable = page.getModel().orElse(null) instanceof UnavailablePage;
        var model = new HashMap<>(ViewUtils.modelOf(page.getModel().orElse(null)));
        model.put("site", isUnavailable ? last : siteOrLast());
        model.put("newSite", new NewSite(setUp::isNeeded));
        model.put("waysIn", waysIn);
        model.put("links", links);
        model.put("assets", assets);
        model.put("visitor", Visitor.of(ActorBinder.actorOf(request)));
        model.put("csrf", new FormToken(() -> csrf.tokenFor(request)));
        model.put("flash", isUnavailable ? "" : flash.of(request).orElse(""));
        page.setModel(model);
    }

    /** A page that asks the database for nothing is shown without it. */
    private Site siteOrLast() {
        try {
            last = site.site();
        } catch (DatabaseUnusable unusable) {
            return last;
        }
        return last;
    }
}
