package org.inkmark.application.bookmark;

import java.util.stream.Stream;
import org.inkmark.domain.bookmark.Bookmark;
import org.inkmark.domain.user.Actor;

/** Taking bookmarks to another keeper. */
public interface ExportBookmarks {
    /**
     * All bookmarks of a user, the newest first, read a page at a time as the stream is consumed. That they are taken is recorded
     * before the first is given.
     *
     * @throws org.inkmark.domain.NotFound   if there is no such user
     * @throws org.inkmark.domain.NotAllowed if the actor is neither that user nor the operator
     */
    Stream<Bookmark> exportAll(Actor actor, String username);
}
