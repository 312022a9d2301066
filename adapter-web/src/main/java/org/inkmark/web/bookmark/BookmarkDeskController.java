package org.inkmark.web.bookmark;

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
import java.util.Optional;
import org.inkmark.application.bookmark.BookmarkQuery;
import org.inkmark.application.bookmark.BrowseBookmarks;
import org.inkmark.domain.bookmark.Visibility;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.user.Actor;
import org.inkmark.web.link.Links;
import org.inkmark.web.page.ListFilter;
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

    private enum ToRead {
        YES
    }

    @Get
    ModelAndView<Object> list(Actor.SignedIn actor, PageRequest request, HttpRequest<?> http) {
        var filter = new ListFilter(http.getParameters());
        var query = new BookmarkQuery(
                Optional.of(actor.username().value()),
                filter.tag(),
                filter.choice("visibility", "The visibility", Visibility.class),
                filter.choice("to-read", "The mark to read", ToRead.class).map(_ -> true),
                filter.words());
        var page = bookmarks.list(actor, query, request);
        return new ModelAndView<>(
                "bookmark/desk",
                new BookmarkDeskPage(
                        items.all(page, actor), filter, Pager.of(page, filter.of(links.deskBookmarks(), links))));
    }
}
