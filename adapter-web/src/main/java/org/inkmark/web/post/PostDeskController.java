package org.inkmark.web.post;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import java.time.InstantSource;
import java.util.Optional;
import org.inkmark.application.post.BrowsePosts;
import org.inkmark.application.post.PostQuery;
import org.inkmark.application.site.BrowseSite;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.post.PostState;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Role;
import org.inkmark.web.link.Links;
import org.inkmark.web.page.ListFilter;
import org.inkmark.web.page.Pager;

/** The posts on the desk. */
@Controller("/desk/posts")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class PostDeskController {
    private final BrowsePosts posts;
    private final BrowseSite site;
    private final InstantSource clock;
    private final Links links;

    PostDeskController(BrowsePosts posts, BrowseSite site, InstantSource clock, Links links) {
        this.posts = posts;
        this.site = site;
        this.clock = clock;
        this.links = links;
    }

    private enum Whose {
        MINE,
        ALL
    }

    @Get
    ModelAndView<Object> list(Actor.SignedIn actor, PageRequest request, HttpRequest<?> http) {
        var filter = new ListFilter(http.getParameters());
        var all = actor.may(Role.EDITOR)
                && filter.choice("whose", "The choice of writers", Whose.class)
                        .filter(whose -> whose == Whose.ALL)
                        .isPresent();
        var query = new PostQuery(
                all ? Optional.empty() : Optional.of(actor.username().value()),
                filter.tag(),
                filter.choice("state", "The state", PostState.class),
                filter.words());
        var page = posts.list(actor, query, request);
        var now = clock.instant();
        var settings = site.site();
        return new ModelAndView<>(
                "post/desk",
                new PostDeskPage(
                        page.items().stream()
                                .map(view -> DeskPost.of(view, now, settings, links))
                                .toList(),
                        all,
                        filter,
                        Pager.of(page, filter.of(links.deskPosts(), links))));
    }
}
