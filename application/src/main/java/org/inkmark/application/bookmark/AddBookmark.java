package org.inkmark.application.bookmark;

import java.util.List;
import java.util.Optional;
import org.inkmark.domain.Text;
import org.inkmark.domain.bookmark.Visibility;

/**
 * A new bookmark, as typed.
 *
 * @param user whose it is; the one who acts, where absent
 * @param tags one each
 */
public record AddBookmark(
        Optional<String> user,
        String address,
        String title,
        String note,
        List<String> tags,
        Visibility visibility,
        boolean toRead) {

    /** Not the note. */
    @Override
    public String toString() {
        return "AddBookmark " + Text.quoted(address);
    }
}
