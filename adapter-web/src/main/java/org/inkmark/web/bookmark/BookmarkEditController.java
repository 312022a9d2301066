package org.inkmark.web.bookmark;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import org.inkmark.application.bookmark.BookmarkView;
import org.inkmark.application.bookmark.BrowseBookmarks;
import org.inkmark.application.bookmark.EditBookmark;
import org.inkmark.application.bookmark.ManageBookmarks;
import org.inkmark.domain.AlreadyExists;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.StaleVersion;
import org.inkmark.domain.bookmark.Visibility;
import org.inkmark.domain.user.Actor;
import org.inkmark.web.form.FieldErrors;
import org.inkmark.web.form.Form;
import org.inkmark.web.form.Opened;
import org.inkmark.web.link.Links;
import org.inkmark.web.session.Flash;

/** Adding, changing and deleting one's bookmarks. */
@Controller("/desk/bookmarks")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class BookmarkEditController {
    private static final String SAVED = "Bookmark saved.";

    private final BrowseBookmarks bookmarks;
    private final ManageBookmarks manage;
    private final BookmarkForms forms;
    private final BookmarkItems items;
    private final Flash flash;
    private final Links links;

    BookmarkEditController(
            BrowseBookmarks bookmarks,
            ManageBookmarks manage,
            BookmarkForms forms,
            BookmarkItems items,
            Flash flash,
            Links links) {
        this.bookmarks = bookmarks;
        this.manage = manage;
        this.forms = forms;
        this.items = items;
        this.flash = flash;
        this.links = links;
    }

    /** @param address and {@code title} may come with the link of a browser's toolbar */
    @Get("/new")
    ModelAndView<Object> blank(
            Actor.SignedIn actor,
            @QueryValue(defaultValue = "") String address,
            @QueryValue(defaultValue = "") String title) {
        return BookmarkForms.view(forms.blank(BookmarkForm.blank(address, title), actor));
    }

    @Post("/new")
    HttpResponse<ModelAndView<Object>> add(Actor.SignedIn actor, Form form) {
        var typed = BookmarkForm.typed(form);
        return kept(forms.blank(typed, actor), "Bookmark added.", () -> manage.add(actor, typed.add()));
    }

    @Get("/edit")
    ModelAndView<Object> open(Actor.SignedIn actor, @QueryValue String address) {
        var view = shown(actor, address);
        return BookmarkForms.view(forms.existing(view, BookmarkForm.of(view.bookmark()), actor));
    }

    @Post("/edit")
    HttpResponse<ModelAndView<Object>> edit(Actor.SignedIn actor, Form form) {
        var typed = BookmarkForm.typed(form);
        var found = forms.find(typed.opened(), actor);
        if (found.isEmpty()) {
            return gone(actor, typed);
        }
        var address = address(found.get());
        try {
            return kept(
                    forms.existing(found.get(), typed, actor),
                    SAVED,
                    () -> manage.edit(actor, name(actor), address, typed.edit()));
        } catch (StaleVersion e) {
            return stale(actor, typed);
        } catch (NotFound e) {
            return stale(actor, typed);
        }
    }

    /** Both versions, unless nothing differs: a button that was pressed twice changes nothing the second time. */
    private HttpResponse<ModelAndView<Object>> stale(Actor.SignedIn actor, BookmarkForm typed) {
        var now = forms.find(typed.opened(), actor);
        if (now.isEmpty()) {
            return gone(actor, typed);
        }
        return typed.conflictWith(now.get().bookmark()).isEmpty()
                ? flash.redirect(links.deskBookmarks(), SAVED)
                : HttpResponse.<ModelAndView<Object>>status(HttpStatus.CONFLICT)
                        .body(BookmarkForms.view(forms.stale(now.get(), typed, actor)));
    }

    private HttpResponse<ModelAndView<Object>> gone(Actor.SignedIn actor, BookmarkForm typed) {
        return HttpResponse.<ModelAndView<Object>>notFound().body(BookmarkForms.view(forms.gone(typed, actor)));
    }

    @Post("/visibility")
    HttpResponse<ModelAndView<Object>> show(Actor.SignedIn actor, Form form) {
        var isPublic = form.has("public");
        var change = EditBookmark.nothing().visibility(isPublic ? Visibility.PUBLIC : Visibility.PRIVATE);
        manage.edit(actor, name(actor), opened(actor, form), change);
        return flash.redirect(
                links.deskBookmarks(),
                isPublic ? "Everybody sees this bookmark now." : "Only you see this bookmark now.");
    }

    @Get("/delete")
    ModelAndView<Object> ask(Actor.SignedIn actor, @QueryValue String address) {
        return new ModelAndView<>("bookmark/delete", items.item(shown(actor, address), actor));
    }

    @Post("/delete")
    HttpResponse<ModelAndView<Object>> delete(Actor.SignedIn actor, Form form) {
        manage.delete(actor, name(actor), opened(actor, form));
        return flash.redirect(links.deskBookmarks(), "The bookmark is deleted.");
    }

    /** Keeps what was typed, or gives the form back with what is wrong. */
    private HttpResponse<ModelAndView<Object>> kept(BookmarkFormPage page, String message, Runnable change) {
        try {
            change.run();
            return flash.redirect(links.deskBookmarks(), message);
        } catch (InvalidValue e) {
            return wrong(page, FieldErrors.of(e, BookmarkForm.CONTROLS));
        } catch (AlreadyExists e) {
            return wrong(page, FieldErrors.of(e, BookmarkForm.CONTROLS));
        }
    }

    private BookmarkView shown(Actor.SignedIn actor, String address) {
        return bookmarks.show(actor, name(actor), address);
    }

    /** The address of the bookmark for which the form was made; another may have the one that it had then. */
    private String opened(Actor actor, Form form) {
        return forms.find(Opened.sent(form), actor)
                .map(BookmarkEditController::address)
                .orElseThrow(() -> new NotFound("bookmark", form.text("opened")));
    }

    private static String address(BookmarkView view) {
        return view.bookmark().address().typed();
    }

    private static String name(Actor.SignedIn actor) {
        return actor.username().value();
    }

    private static HttpResponse<ModelAndView<Object>> wrong(BookmarkFormPage page, FieldErrors errors) {
        return HttpResponse.<ModelAndView<Object>>unprocessableEntity().body(BookmarkForms.view(page.wrong(errors)));
    }
}
