package org.inkmark.web.site;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Role;
import org.inkmark.web.link.Links;

/** The desk's door: to one's posts or, for those who write none, to one's bookmarks. */
@Controller("/desk")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
class DeskController {
    private final Links links;

    DeskController(Links links) {
        this.links = links;
    }

    @Get
    HttpResponse<ModelAndView<Object>> desk(Actor.SignedIn actor) {
        return HttpResponse.seeOther(URI.create(actor.may(Role.AUTHOR) ? links.deskPosts() : links.deskBookmarks()));
    }
}
