package org.inkmark.application.bookmark;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inkmark.domain.Text;
import org.inkmark.domain.bookmark.Visibility;

/**
 * A bookmark from another keeper's file.
 *
 * @param tags one each
 * @param addedAt now, where absent
 */
public record ImportBookmark(
        String address,
        String title,
        String note,
        List<String> tags,
        Visibility visibility,
        boolean toRead,
        Optional<Instant> addedAt) {

    /** Not the note. */
    @Override
    public String toString() {
        return "ImportBookmark " + Text.quoted(address);
    }
}
