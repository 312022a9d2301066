package org.inkmark.web.bookmark;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import org.inkmark.application.bookmark.BrowseBookmarks;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.user.Actor;
import org.inkmark.web.link.Links;
import org.inkmark.web.page.Pager;

/** The bookmarks that readers see. */
@Controller("/bookmarks")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class BookmarkController {
    private final BrowseBookmarks bookmarks;
    private final BookmarkItems items;
    private final Links links;

    BookmarkController(BrowseBookmarks bookmarks, BookmarkItems items, Links links) {
        this.bookmarks = bookmarks;
        this.items = items;
        this.links = links;
    }

    @Get
    ModelAndView<Object> list(Actor actor, PageRequest request) {
        var page = bookmarks.newest(request);
        return new ModelAndView<>(
                "bookmark/list",
                new BookmarkListPage(
                        links.absolute(Pager.link(links.bookmarks(), request)),
                        items.all(page, actor),
                        Pager.of(page, links.bookmarks())));
    }
}
