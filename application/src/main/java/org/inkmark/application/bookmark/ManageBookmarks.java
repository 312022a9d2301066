package org.inkmark.application.bookmark;

import org.inkmark.domain.bookmark.Bookmark;
import org.inkmark.domain.user.Actor;

/**
 * Keeping bookmarks: one's own, the operator anybody's. {@link org.inkmark.domain.NotFound} where there is no such user, or no
 * bookmark of that address that the actor may change.
 */
public interface ManageBookmarks {

    /**
     * @throws org.inkmark.domain.InvalidValue  with every field that breaks its rule
     * @throws org.inkmark.domain.AlreadyExists field {@code address}, if the user keeps it already
     * @throws org.inkmark.domain.NotAllowed    if the actor is neither that user nor the operator
     */
    Bookmark add(Actor actor, AddBookmark command);

    /**
     * @throws org.inkmark.domain.InvalidValue  with every field that breaks its rule
     * @throws org.inkmark.domain.AlreadyExists field {@code address}, if the user keeps the new one already
     * @throws org.inkmark.domain.StaleVersion  if it was changed meanwhile
     */
    Bookmark edit(Actor actor, String username, String address, EditBookmark command);

    void delete(Actor actor, String username, String address);
}
