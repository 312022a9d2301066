package org.inkmark.web.bookmark;

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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.inkmark.application.bookmark.BookmarkQuery;
import org.inkmark.application.bookmark.BrowseBookmarks;
import org.inkmark.domain.bookmark.Visibility;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.user.Actor;
import org.inkmark.web.link.Links;
import org.inkmark.web.page.Filter;
import org.inkmark.web.page.Pager;

/** The bookmarks on the desk: one's own. */
@Controller("/desk/bookmarks")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class BookmarkDeskController {
    private final BrowseBookmarks bookmarks;
    private final BookmarkItems items;
    private final Links links;

    BookmarkDeskController(BrowseBookmarks bookmarks, BookmarkItems items, Links links) {
        this.bookmarks = bookmarks;
        this.items = items;
        this.links = links;
    }

    /** Which bookmarks to show. */
    private enum Show {
        ALL("All", Optional.empty(), Optional.empty()),
        PUBLIC("Public", Optional.of(Visibility.PUBLIC), Optional.empty()),
        PRIVATE("Private", Optional.of(Visibility.PRIVATE), Optional.empty()),
        TO_READ("To read", Optional.empty(), Optional.of(true));

        private final String label;
        private final Optional<Visibility> visibility;
        private final Optional<Boolean> toRead;

        Show(String label, Optional<Visibility> visibility, Optional<Boolean> toRead) {
            this.label = label;
            this.visibility = visibility;
            this.toRead = toRead;
        }

        private static Show of(String name) {
            return Arrays.stream(values())
                    .filter(show -> show.parameter().equals(name))
                    .findFirst()
                    .orElse(ALL);
        }

        private String parameter() {
            return label.toLowerCase(Locale.ROOT).replace(' ', '-');
        }
    }

    @Get
    ModelAndView<Object> list(Actor.SignedIn actor, PageRequest request, @QueryValue(defaultValue = "") String show) {
        var shown = Show.of(show);
        var query = new BookmarkQuery(
                Optional.of(actor.username().value()),
                Optional.empty(),
                shown.visibility,
                shown.toRead,
                Optional.empty());
        var page = bookmarks.list(actor, query, request);
        return new ModelAndView<>(
                "bookmark/desk",
                new BookmarkListPage(
                        "", items.all(page, actor), shown != Show.ALL, filters(shown), Pager.of(page, address(shown))));
    }

    private List<Filter> filters(Show shown) {
        return Arrays.stream(Show.values())
                .map(show -> new Filter(show.label, address(show), show == shown))
                .toList();
    }

    private String address(Show show) {
        return links.deskBookmarks() + (show == Show.ALL ? "" : "?show=" + show.parameter());
    }
}
