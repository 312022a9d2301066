package org.inkmark.web.bookmark;

import io.micronaut.views.ModelAndView;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.inkmark.application.bookmark.BookmarkView;
import org.inkmark.application.bookmark.BrowseBookmarks;
import org.inkmark.domain.bookmark.BookmarkId;
import org.inkmark.domain.user.Actor;
import org.inkmark.web.form.FieldErrors;
import org.inkmark.web.form.Form;
import org.inkmark.web.form.Opened;
import org.inkmark.web.link.DeskPath;
import org.inkmark.web.link.Links;
import org.inkmark.web.session.ResumableForm;

/** Opens forms: for a new bookmark, for one there is, and once more for words whose session has ended. */
@Singleton
class BookmarkForms implements ResumableForm {
    private static final String GONE =
            "This bookmark is no longer there. Nothing that you typed is lost: saving makes a new" + " bookmark of it.";
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

    BookmarkFormPage blank(BookmarkForm form, Actor.SignedIn actor) {
        return new BookmarkFormPage(
                links.newBookmark(), form, FieldErrors.none(), "", null, null, bookmarks.tagsInUse(actor));
    }

    BookmarkFormPage existing(BookmarkView view, BookmarkForm form, Actor.SignedIn actor) {
        var item = items.item(view, actor);
        return new BookmarkFormPage(item.edit(), form, FieldErrors.none(), "", item, null, bookmarks.tagsInUse(actor));
    }

    /** The very bookmark for which a form was made, whatever its address by now; none where it is gone. */
    Optional<BookmarkView> find(Opened opened, Actor actor) {
        return opened.id(BookmarkId::new).flatMap(id -> bookmarks.findForChange(actor, id));
    }

    /** Both versions; sending the form again overwrites the other one knowingly. */
    BookmarkFormPage stale(BookmarkView now, BookmarkForm typed, Actor.SignedIn actor) {
        return existing(now, typed.reopened(now.bookmark()), actor).beside(typed.conflictWith(now.bookmark()));
    }

    /** What was typed for a bookmark that is there no longer, as a new one. */
    BookmarkFormPage gone(BookmarkForm typed, Actor.SignedIn actor) {
        return blank(typed.forNewBookmark(), actor).saying(GONE);
    }

    @Override
    public boolean isSentTo(DeskPath to) {
        return to.path().equals(NEW) || to.path().equals(EDIT);
    }

    @Override
    public ModelAndView<Object> page(DeskPath to, Form typed, Actor.SignedIn actor, String message) {
        var form = BookmarkForm.typed(typed);
        return view(to.path().equals(NEW) ? blank(form, actor).saying(message) : reopened(form, actor, message));
    }

    private BookmarkFormPage reopened(BookmarkForm form, Actor.SignedIn actor, String message) {
        return find(form.opened(), actor)
                .map(view -> isStale(view, form)
                        ? stale(view, form, actor)
                        : existing(view, form, actor).saying(message))
                .orElseGet(() -> gone(form, actor));
    }

    private static boolean isStale(BookmarkView now, BookmarkForm form) {
        return !BookmarkForm.opened(now.bookmark()).equals(form.opened());
    }

    static ModelAndView<Object> view(BookmarkFormPage page) {
        return new ModelAndView<>("bookmark/form", page);
    }
}
