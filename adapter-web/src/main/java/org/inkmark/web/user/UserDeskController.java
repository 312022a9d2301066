package org.inkmark.web.user;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.inkmark.application.user.BrowseUsers;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.UserFilter;
import org.inkmark.web.link.Links;
import org.inkmark.web.page.Filter;
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

    /** Which users to show. */
    private enum Show {
        ALL("All", Optional.empty(), Optional.empty()),
        ADMINS("Admins", Optional.of(Role.ADMIN), Optional.empty()),
        EDITORS("Editors", Optional.of(Role.EDITOR), Optional.empty()),
        AUTHORS("Authors", Optional.of(Role.AUTHOR), Optional.empty()),
        MEMBERS("Members", Optional.of(Role.MEMBER), Optional.empty()),
        DISABLED("Disabled", Optional.empty(), Optional.of(false));

        private final String label;
        private final Optional<Role> role;
        private final Optional<Boolean> enabled;

        Show(String label, Optional<Role> role, Optional<Boolean> enabled) {
            this.label = label;
            this.role = role;
            this.enabled = enabled;
        }

        private static Show of(String name) {
            return Arrays.stream(values())
                    .filter(show -> show.parameter().equals(name))
                    .findFirst()
                    .orElse(ALL);
        }

        private String parameter() {
            return label.toLowerCase(Locale.ROOT);
        }
    }

    @Get
    ModelAndView<Object> list(Actor.SignedIn actor, PageRequest request, @QueryValue(defaultValue = "") String show) {
        var shown = Show.of(show);
        var page = users.list(actor, new UserFilter(shown.role, shown.enabled), request);
        return new ModelAndView<>(
                "user/desk",
                new UserListPage(items.all(page.items(), actor), filters(shown), Pager.of(page, address(shown))));
    }

    private List<Filter> filters(Show shown) {
        return Arrays.stream(Show.values())
                .map(show -> new Filter(show.label, address(show), show == shown))
                .toList();
    }

    private String address(Show show) {
        return links.users() + (show == Show.ALL ? "" : "?show=" + show.parameter());
    }
}
