package org.inkmark.web.user;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import org.inkmark.application.user.BrowseUsers;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.UserFilter;
import org.inkmark.web.link.Links;
import org.inkmark.web.page.ListFilter;
import org.inkmark.web.page.Pager;

/** The site's users. */
@Controller("/desk/users")
@Secured("ADMIN")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class UserDeskController {
    private final BrowseUsers users;
    private final UserItems items;
    private final Links links;

    UserDeskController(BrowseUsers users, UserItems items, Links links) {
        this.users = users;
        this.items = items;
        this.links = links;
    }

    private enum State {
        ENABLED,
        DISABLED
    }

    @Get
    ModelAndView<Object> list(Actor.SignedIn actor, PageRequest request, HttpRequest<?> http) {
        var filter = new ListFilter(http.getParameters());
        var shown = new UserFilter(
                filter.choice("role", "The role", Role.class),
                filter.choice("state", "The state", State.class).map(state -> state == State.ENABLED));
        var page = users.list(actor, shown, request);
        return new ModelAndView<>(
                "user/desk",
                new UserListPage(
                        items.all(page.items(), actor), filter, Pager.of(page, filter.of(links.users(), links))));
    }
}
