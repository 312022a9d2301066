package org.inkmark.application.bookmark;

import java.util.List;
import java.util.Optional;
import org.inkmark.domain.bookmark.BookmarkId;
import org.inkmark.domain.page.Page;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.tag.Tag;
import org.inkmark.domain.user.Actor;

/** Looking at bookmarks. Lists run from the newest to the oldest. */
public interface BrowseBookmarks {

    int MAX_TAGS = 100;

    /** Everybody's public bookmarks. */
    Page<BookmarkView> newest(PageRequest request);

    /**
     * Bookmarks that the actor may see in full: one's own, the operator everybody's. A user who asks for everybody's gets
     * their own.
     *
     * @throws org.inkmark.domain.NotAllowed if the actor has not signed in, or asks for another's
     * @throws org.inkmark.domain.NotFound   if there is no such user
     */
    Page<BookmarkView> list(Actor actor, BookmarkQuery query, PageRequest request);

    /** Tags to choose from for a bookmark: those of the actor's newest, the most used first, at most {@value #MAX_TAGS}. */
    List<Tag> tagsInUse(Actor.SignedIn actor);

    /**
     * A user's bookmark of an address, which is compared in its normalised form.
     *
     * @throws org.inkmark.domain.NotFound if there is none that the actor may see
     */
    BookmarkView show(Actor actor, String username, String address);

    /**
     * The bookmark of a form that lay open, by the id that it has for life: another may have its address by now. None where it
     * is gone or the actor may not change it.
     */
    Optional<BookmarkView> findForChange(Actor actor, BookmarkId id);
}
