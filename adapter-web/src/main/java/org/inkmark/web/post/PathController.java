package org.inkmark.web.post;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.NotFoundException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.inkmark.application.post.BrowsePosts;
import org.inkmark.application.post.PathAnswer;
import org.inkmark.application.post.PostView;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.post.PostPath;
import org.inkmark.domain.user.Actor;
import org.inkmark.web.error.ErrorPages;
import org.inkmark.web.link.Links;
import org.inkmark.web.session.ActorBinder;

/** A post at its path, and whatever answered at a path before: here or on the site that a post came from. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class PathController {
    private final BrowsePosts posts;
    private final PostItems items;
    private final ErrorPages errors;
    private final Links links;

    PathController(BrowsePosts posts, PostItems items, ErrorPages errors, Links links) {
        this.posts = posts;
        this.items = items;
        this.errors = errors;
        this.links = links;
    }

    @Get("/posts/{slug}")
    HttpResponse<ModelAndView<Object>> post(Actor actor, String slug) {
        var path = path("/posts/" + slug).orElseThrow(() -> new NotFound("post", slug));
        return answer(posts.at(path), actor);
    }

    /** Asked after all routes: a path that no page has may be one at which a post answered. */
    @Error(global = true)
    HttpResponse<ModelAndView<Object>> unknown(HttpRequest<?> request, NotFoundException nothing) {
        if (request.getMethod() != HttpMethod.GET && request.getMethod() != HttpMethod.HEAD) {
            return errors.of(nothing);
        }
        var path = decoded(request).flatMap(PathController::path);
        if (path.isEmpty()) {
            return errors.of(nothing);
        }
        try {
            return answer(posts.at(path.get()), ActorBinder.actorOf(request));
        } catch (NotFound e) {
            return errors.of(nothing);
        }
    }

    private HttpResponse<ModelAndView<Object>> answer(PathAnswer answer, Actor actor) {
        return switch (answer) {
            case PathAnswer.Found(var view) -> HttpResponse.ok(page(view, actor));
            case PathAnswer.MovedTo(var path) -> HttpResponse.redirect(URI.create(links.path(path)));
            case PathAnswer.Gone() -> errors.status(HttpStatus.GONE);
        };
    }

    private ModelAndView<Object> page(PostView view, Actor actor) {
        var canonical = links.absolute(links.post(view.post().slug().value()));
        return new ModelAndView<>("post/post", new PostPage(items.whole(view, actor), canonical));
    }

    private Optional<String> decoded(HttpRequest<?> request) {
        try {
            return Optional.ofNullable(new URI(links.withoutBase(request.getPath())).getPath());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<PostPath> path(String text) {
        try {
            return Optional.of(new PostPath(text));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }
}
