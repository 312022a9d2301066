package org.inkmark.domain.bookmark;

import java.util.Optional;
import org.inkmark.domain.tag.Tag;
import org.inkmark.domain.user.UserId;

/** Which bookmarks a list holds. What is absent does not restrict. */
public record BookmarkFilter(
        Optional<UserId> owner,
        Optional<Tag> tag,
        Optional<Visibility> visibility,
        Optional<Boolean> toRead,
        Optional<String> titleWords) {

    public static BookmarkFilter all() {
        return new BookmarkFilter(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public BookmarkFilter of(UserId user) {
        return new BookmarkFilter(Optional.of(user), tag, visibility, toRead, titleWords);
    }

    public BookmarkFilter tagged(Tag wanted) {
        return new BookmarkFilter(owner, Optional.of(wanted), visibility, toRead, titleWords);
    }

    public BookmarkFilter visible(Visibility wanted) {
        return new BookmarkFilter(owner, tag, Optional.of(wanted), toRead, titleWords);
    }

    public BookmarkFilter stillToRead() {
        return new BookmarkFilter(owner, tag, visibility, Optional.of(true), titleWords);
    }

    public BookmarkFilter titled(String words) {
        return new BookmarkFilter(owner, tag, visibility, toRead, Optional.of(words));
    }
}
