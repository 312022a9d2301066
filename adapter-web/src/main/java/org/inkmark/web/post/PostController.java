package org.inkmark.web.post;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import org.inkmark.application.post.AuthorAnswer;
import org.inkmark.application.post.BrowsePosts;
import org.inkmark.application.post.PostView;
import org.inkmark.domain.page.Page;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.user.Actor;
import org.inkmark.web.link.Links;
import org.inkmark.web.page.Pager;
import org.inkmark.web.page.TagName;

/** The lists of posts that readers see. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class PostController {
    private final BrowsePosts posts;
    private final PostItems items;
    private final Links links;

    PostController(BrowsePosts posts, PostItems items, Links links) {
        this.posts = posts;
        this.items = items;
        this.links = links;
    }

    @Get
    ModelAndView<Object> home(Actor actor, PageRequest request) {
        return list("post/home", "", posts.newest(request), links.home(), request, actor);
    }

    /** The framework's own pattern for a part of a path stops at a {@code +}. */
    @Get("/tags/{tag:[^/]+}")
    ModelAndView<Object> tag(Actor actor, TagName named, PageRequest request) {
        var tagged = posts.tagged(named.value(), request);
        var heading = "Posts tagged “" + tagged.tag().label() + "”";
        return list("post/list", heading, tagged.posts(), links.tag(tagged.tag().name()), request, actor);
    }

    @Get("/authors/{username}")
    HttpResponse<ModelAndView<Object>> author(Actor actor, String username, PageRequest request) {
        return switch (posts.by(username, request)) {
            case AuthorAnswer.MovedTo(var now) -> HttpResponse.redirect(URI.create(links.author(now.value())));
            case AuthorAnswer.Found(var author, var page) ->
                HttpResponse.ok(list(
                        "post/list",
                        "Posts by " + author.name(),
                        page,
                        links.author(author.username().value()),
                        request,
                        actor));
        };
    }

    private ModelAndView<Object> list(
            String view, String heading, Page<PostView> page, String link, PageRequest request, Actor actor) {
        return new ModelAndView<>(
                view,
                new PostListPage(
                        heading,
                        links.absolute(Pager.link(link, request)),
                        items.beginnings(page, actor),
                        Pager.of(page, link)));
    }
}
