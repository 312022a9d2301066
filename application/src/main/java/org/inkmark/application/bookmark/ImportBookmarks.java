package org.inkmark.application.bookmark;

import java.util.List;
import org.inkmark.domain.user.Actor;

/** Bringing bookmarks over from another keeper. */
public interface ImportBookmarks {

    /**
     * What became of the bookmarks of a file.
     *
     * @param added     new addresses
     * @param merged    addresses that the user kept already, or that stood in the file before, and that brought something new:
     *                  tags, an earlier date, a title or note where there was none
     * @param unchanged addresses that brought nothing new
     */
    record Summary(int added, int merged, int unchanged, List<Failure> failures) {}

    /** A bookmark that cannot be kept, and why. */
    record Failure(String address, String reason) {}

    /**
     * Imports bookmarks for a user. Those that cannot be kept are told in the summary; the others are kept.
     *
     * @throws org.inkmark.domain.NotFound   if there is no such user, to the operator
     * @throws org.inkmark.domain.NotAllowed if the actor is neither that user nor the operator
     */
    Summary importAll(Actor actor, String username, List<ImportBookmark> bookmarks);
}
