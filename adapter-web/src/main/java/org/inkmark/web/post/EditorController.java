package org.inkmark.web.post;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.util.Optional;
import java.util.function.Supplier;
import org.inkmark.application.post.BrowsePosts;
import org.inkmark.application.post.ManagePosts;
import org.inkmark.application.post.PublishTime;
import org.inkmark.domain.AlreadyExists;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.StaleVersion;
import org.inkmark.domain.post.PostState;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Role;
import org.inkmark.web.form.FieldErrors;
import org.inkmark.web.form.Form;
import org.inkmark.web.link.Links;
import org.inkmark.web.markdown.Markdown;
import org.inkmark.web.session.Flash;

/** Writing and changing a post. Whatever is wrong, the editor comes back with every word that was typed. */
@Controller("/desk/posts")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class EditorController {
    private static final int BELOW_TITLE = 2;

    private final BrowsePosts posts;
    private final ManagePosts manage;
    private final Editors editors;
    private final Markdown markdown;
    private final Flash flash;
    private final Links links;

    EditorController(
            BrowsePosts posts, ManagePosts manage, Editors editors, Markdown markdown, Flash flash, Links links) {
        this.posts = posts;
        this.manage = manage;
        this.editors = editors;
        this.markdown = markdown;
        this.flash = flash;
        this.links = links;
    }

    @Get("/new")
    ModelAndView<Object> blank(Actor.SignedIn actor) {
        if (!actor.may(Role.AUTHOR)) {
            throw new NotAllowed("a " + actor.role() + " keeps bookmarks but writes no posts");
        }
        return view(editors.blank(PostForm.blank(), actor));
    }

    @Post("/new")
    HttpResponse<ModelAndView<Object>> write(Actor.SignedIn actor, Form form) {
        var typed = PostForm.typed(form);
        var editor = editors.blank(typed, actor);
        if (isPreview(form)) {
            return HttpResponse.ok(view(preview(editor, actor)));
        }
        return kept(editor, () -> manage.write(actor, typed.write(publish(form, typed))));
    }

    @Get("/{slug}/edit")
    ModelAndView<Object> open(Actor.SignedIn actor, String slug) {
        var view = posts.showForChange(actor, slug);
        return view(editors.existing(view, PostForm.of(view.post()), actor));
    }

    @Post("/{slug}/edit")
    HttpResponse<ModelAndView<Object>> edit(Actor.SignedIn actor, Form form) {
        var typed = PostForm.typed(form);
        var found = editors.find(typed.opened(), actor);
        if (found.isEmpty()) {
            return gone(actor, form, typed);
        }
        var editor = editors.existing(found.get(), typed, actor);
        if (isPreview(form)) {
            return HttpResponse.ok(view(preview(editor, actor)));
        }
        var post = found.get().post();
        var slug = post.slug().value();
        try {
            return kept(editor, () -> manage.edit(actor, slug, typed.edit(publication(form, typed, post))));
        } catch (StaleVersion e) {
            return stale(actor, form, typed);
        } catch (NotFound e) {
            return stale(actor, form, typed);
        }
    }

    /** Both versions, unless nothing differs: a button that was pressed twice changes nothing the second time. */
    private HttpResponse<ModelAndView<Object>> stale(Actor.SignedIn actor, Form form, PostForm typed) {
        var now = editors.find(typed.opened(), actor);
        if (now.isEmpty()) {
            return gone(actor, form, typed);
        }
        var post = now.get().post();
        var isDone = editors.conflict(post, typed).isEmpty()
                && (!isPublish(form) || editors.stateOf(post) != PostState.DRAFT);
        return isDone
                ? done(post)
                : HttpResponse.<ModelAndView<Object>>status(HttpStatus.CONFLICT)
                        .body(view(editors.stale(now.get(), typed, actor)));
    }

    private HttpResponse<ModelAndView<Object>> gone(Actor.SignedIn actor, Form form, PostForm typed) {
        var editor = editors.gone(typed, actor);
        return isPreview(form)
                ? HttpResponse.ok(view(preview(editor, actor)))
                : HttpResponse.<ModelAndView<Object>>notFound().body(view(editor));
    }

    /** Keeps what was typed, or gives the editor back with what is wrong. */
    private HttpResponse<ModelAndView<Object>> kept(EditorPage editor, Supplier<org.inkmark.domain.post.Post> change) {
        try {
            return done(change.get());
        } catch (InvalidValue e) {
            return wrong(editor, FieldErrors.of(e, PostForm.CONTROLS));
        } catch (AlreadyExists e) {
            return wrong(editor, FieldErrors.of(e, PostForm.CONTROLS));
        } catch (NotAllowed e) {
            var message = "This cannot be saved: " + e.getMessage() + ". What you typed still stands below.";
            return HttpResponse.<ModelAndView<Object>>status(HttpStatus.FORBIDDEN)
                    .body(view(editor.saying(message)));
        }
    }

    private HttpResponse<ModelAndView<Object>> done(org.inkmark.domain.post.Post post) {
        var slug = post.slug().value();
        return switch (editors.stateOf(post)) {
            case DRAFT -> flash.redirect(links.editPost(slug), "Draft saved.");
            case SCHEDULED -> flash.redirect(links.editPost(slug), "Saved, and scheduled for publication.");
            case PUBLISHED -> flash.redirect(links.post(slug), "Saved. Everybody can read this.");
        };
    }

    /** A time moves a post that is published or scheduled, whichever button was pressed; a draft stays one unless told. */
    private Optional<PublishTime> publication(Form form, PostForm typed, org.inkmark.domain.post.Post post) {
        return editors.stateOf(post) == PostState.DRAFT || typed.at().isBlank()
                ? publish(form, typed)
                : Optional.of(editors.publishTime(typed));
    }

    private Optional<PublishTime> publish(Form form, PostForm typed) {
        if (isPublish(form)) {
            return Optional.of(editors.publishTime(typed));
        }
        if (!typed.at().isBlank()) {
            return Optional.of(PublishTime.unreadable(
                    "counts for “Publish” alone: press that, or empty the field to save without it"));
        }
        return Optional.empty();
    }

    private static boolean isPublish(Form form) {
        return form.text("do").equals("publish");
    }

    private static boolean isPreview(Form form) {
        return form.text("do").equals("preview");
    }

    private EditorPage preview(EditorPage editor, Actor.SignedIn actor) {
        return editor.showing(markdown.whole(editor.form().body(), "preview-", BELOW_TITLE, actor.role()));
    }

    private static HttpResponse<ModelAndView<Object>> wrong(EditorPage editor, FieldErrors errors) {
        return HttpResponse.<ModelAndView<Object>>unprocessableEntity().body(view(editor.wrong(errors)));
    }

    private static ModelAndView<Object> view(EditorPage editor) {
        return new ModelAndView<>("post/editor", editor);
    }
}
