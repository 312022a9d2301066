package org.inkmark.application.bookmark;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.inkmark.domain.bookmark.Visibility;

/** A change to a bookmark. What is absent stays as it is. */
public record EditBookmark(
        OptionalLong version,
        Optional<String> address,
        Optional<String> title,
        Optional<String> note,
        Optional<List<String>> tags,
        Optional<Visibility> visibility,
        Optional<Boolean> toRead) {

    public static EditBookmark nothing() {
        return new EditBookmark(
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public EditBookmark visibility(Visibility next) {
        return new EditBookmark(version, address, title, note, tags, Optional.of(next), toRead);
    }

    /** Not the note. */
    @Override
    public String toString() {
        return "EditBookmark";
    }
}
