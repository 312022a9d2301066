package org.inkmark.web.post;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import java.time.InstantSource;
import org.inkmark.application.post.BrowsePosts;
import org.inkmark.application.post.ManagePosts;
import org.inkmark.application.post.PostView;
import org.inkmark.application.post.PublishTime;
import org.inkmark.application.site.BrowseSite;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.user.Actor;
import org.inkmark.web.form.Form;
import org.inkmark.web.form.Opened;
import org.inkmark.web.link.Links;
import org.inkmark.web.session.Flash;

/** Looking at a post that is not public yet, publishing it, withdrawing it, deleting it. */
@Controller("/desk/posts/{slug}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class PostStateController {
    private final BrowsePosts posts;
    private final ManagePosts manage;
    private final Editors editors;
    private final PostItems items;
    private final BrowseSite site;
    private final InstantSource clock;
    private final Flash flash;
    private final Links links;

    PostStateController(
            BrowsePosts posts,
            ManagePosts manage,
            Editors editors,
            PostItems items,
            BrowseSite site,
            InstantSource clock,
            Flash flash,
            Links links) {
        this.posts = posts;
        this.manage = manage;
        this.editors = editors;
        this.items = items;
        this.site = site;
        this.clock = clock;
        this.flash = flash;
        this.links = links;
    }

    /** A post on the desk, with what readers will see of it. */
    @Introspected
    record DeskPostPage(PostItem post, DeskPost desk) {}

    @Get("/preview")
    ModelAndView<Object> preview(Actor.SignedIn actor, String slug) {
        return view("post/preview", posts.showForChange(actor, slug), actor);
    }

    @Post("/publish")
    HttpResponse<ModelAndView<Object>> publish(Actor.SignedIn actor, String slug, Form form) {
        var post = manage.publish(actor, opened(actor, slug, form), PublishTime.now());
        return flash.redirect(links.post(post.slug().value()), "Published. Everybody can read this.");
    }

    @Post("/withdraw")
    HttpResponse<ModelAndView<Object>> withdraw(Actor.SignedIn actor, String slug, Form form) {
        var post = manage.withdraw(actor, opened(actor, slug, form));
        return flash.redirect(
                links.editPost(post.slug().value()),
                "Withdrawn: a draft again, which only you and this site’s editors see.");
    }

    @Get("/delete")
    ModelAndView<Object> ask(Actor.SignedIn actor, String slug) {
        return view("post/delete", posts.showForChange(actor, slug), actor);
    }

    @Post("/delete")
    HttpResponse<ModelAndView<Object>> delete(Actor.SignedIn actor, String slug, Form form) {
        manage.delete(actor, opened(actor, slug, form));
        return flash.redirect(links.deskPosts(), "The post is deleted.");
    }

    /** What the post answers to for which the form was made; another may have the slug by now. */
    private String opened(Actor actor, String slug, Form form) {
        return editors.find(Opened.sent(form), actor)
                .map(view -> view.post().slug().value())
                .orElseThrow(() -> new NotFound("post", slug));
    }

    private ModelAndView<Object> view(String template, PostView view, Actor actor) {
        return new ModelAndView<>(
                template,
                new DeskPostPage(items.whole(view, actor), DeskPost.of(view, clock.instant(), site.site(), links)));
    }
}
