package org.inkmark.web.bookmark;

import io.micronaut.views.ModelAndView;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.inkmark.application.bookmark.BookmarkView;
import org.inkmark.application.bookmark.BrowseBookmarks;
import org.inkmark.domain.DomainException;
import org.inkmark.domain.user.Actor;
import org.inkmark.web.form.FieldErrors;
import org.inkmark.web.form.Form;
import org.inkmark.web.link.DeskPath;
import org.inkmark.web.link.Links;
import org.inkmark.web.session.ResumableForm;

/** Opens forms: for a new bookmark, for one there is, and once more for words whose session has ended. */
@Singleton
class BookmarkForms implements ResumableForm {
    private static final String NEW = "/desk/bookmarks/new";
    private static final String EDIT = "/desk/bookmarks/edit";

    private final BrowseBookmarks bookmarks;
    private final BookmarkItems items;
    private final Links links;

    BookmarkForms(BrowseBookmarks bookmarks, BookmarkItems items, Links links) {
        this.bookmarks = bookmarks;
        this.items = items;
        this.links = links;
    }

    BookmarkFormPage blank(BookmarkForm form) {
        return new BookmarkFormPage(links.newBookmark(), form, FieldErrors.none(), "", null, null);
    }

    BookmarkFormPage existing(BookmarkView view, BookmarkForm form, Actor actor) {
        var item = items.item(view, actor);
        return new BookmarkFormPage(item.edit(), form, FieldErrors.none(), "", item, null);
    }

    /** Both versions; sending the form again overwrites the other one knowingly. */
    BookmarkFormPage stale(BookmarkView now, BookmarkForm typed, Actor actor) {
        var item = items.item(now, actor);
        return new BookmarkFormPage(
                item.edit(),
                typed.withVersion(now.bookmark().version()),
                FieldErrors.none(),
                "",
                item,
                BookmarkForm.of(now.bookmark()));
    }

    @Override
    public Optional<ModelAndView<Object>> page(DeskPath to, Form typed, Actor.SignedIn actor, String message) {
        var form = BookmarkForm.typed(typed);
        return switch (to.path()) {
            case NEW -> Optional.of(view(blank(form).saying(message)));
            case EDIT ->
                Optional.of(view(reopened(typed.text("opened"), form, actor).saying(message)));
            default -> Optional.empty();
        };
    }

    /** Where the bookmark has gone meanwhile, what was typed becomes a new one. */
    private BookmarkFormPage reopened(String address, BookmarkForm form, Actor.SignedIn actor) {
        try {
            return existing(bookmarks.show(actor, actor.username().value(), address), form, actor);
        } catch (DomainException e) {
            return blank(form);
        }
    }

    static ModelAndView<Object> view(BookmarkFormPage page) {
        return new ModelAndView<>("bookmark/form", page);
    }
}
