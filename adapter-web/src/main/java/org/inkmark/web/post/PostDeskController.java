package org.inkmark.web.post;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.inkmark.application.post.BrowsePosts;
import org.inkmark.application.post.PostQuery;
import org.inkmark.application.site.BrowseSite;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.post.PostState;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Role;
import org.inkmark.web.link.Links;
import org.inkmark.web.page.Filter;
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

    /**
     * @param state of the posts to show; all where it names none
     * @param whose {@code all} for everybody's
     */
    @Get
    ModelAndView<Object> list(
            Actor.SignedIn actor,
            PageRequest request,
            @QueryValue(defaultValue = "") String state,
            @QueryValue(defaultValue = "") String whose) {
        var wanted = state(state);
        var all = whose.equals("all") && actor.may(Role.EDITOR);
        var query = new PostQuery(
                all ? Optional.empty() : Optional.of(actor.username().value()),
                Optional.empty(),
                wanted,
                Optional.empty());
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
                        wanted.isPresent(),
                        filters(wanted, all, actor),
                        Pager.of(page, address(wanted, all))));
    }

    private List<Filter> filters(Optional<PostState> wanted, boolean all, Actor actor) {
        var filters = new ArrayList<Filter>();
        filters.add(new Filter("Any state", address(Optional.empty(), all), wanted.isEmpty()));
        for (var state : PostState.values()) {
            var label = state.name().charAt(0) + state.name().substring(1).toLowerCase(Locale.ROOT);
            var chosen = Optional.of(state);
            filters.add(new Filter(label, address(chosen, all), wanted.equals(chosen)));
        }
        if (actor.may(Role.EDITOR)) {
            filters.add(new Filter("Everybody’s", address(wanted, !all), all));
        }
        return filters;
    }

    private String address(Optional<PostState> state, boolean all) {
        var parameters = new ArrayList<String>();
        state.ifPresent(wanted -> parameters.add("state=" + wanted.name().toLowerCase(Locale.ROOT)));
        if (all) {
            parameters.add("whose=all");
        }
        return links.deskPosts() + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
    }

    private static Optional<PostState> state(String name) {
        return Arrays.stream(PostState.values())
                .filter(state -> state.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
