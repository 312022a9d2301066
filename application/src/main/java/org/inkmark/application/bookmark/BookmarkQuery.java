package org.inkmark.application.bookmark;

import java.util.Optional;
import org.inkmark.domain.bookmark.Visibility;

/** Which bookmarks to list, as somebody asked for them. What is absent does not restrict. */
public record BookmarkQuery(
        Optional<String> user,
        Optional<String> tag,
        Optional<Visibility> visibility,
        Optional<Boolean> toRead,
        Optional<String> titleWords) {

    public static BookmarkQuery all() {
        return new BookmarkQuery(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public BookmarkQuery of(String username) {
        return new BookmarkQuery(Optional.of(username), tag, visibility, toRead, titleWords);
    }
}
