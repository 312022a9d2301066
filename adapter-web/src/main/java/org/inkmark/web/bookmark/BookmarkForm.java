package org.inkmark.web.bookmark;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.inkmark.application.bookmark.AddBookmark;
import org.inkmark.application.bookmark.EditBookmark;
import org.inkmark.domain.bookmark.Bookmark;
import org.inkmark.domain.bookmark.Visibility;
import org.inkmark.domain.tag.Tags;
import org.inkmark.web.form.Form;

/**
 * The fields of a bookmark, as they were typed.
 *
 * @param version of the bookmark that was opened, empty for a new one
 */
public record BookmarkForm(
        String address, String title, String note, String tags, boolean isPublic, boolean toRead, String version) {

    /** The domain's fields as the form labels them. */
    static final Map<String, String> LABELS = Map.of(
            "address", "The address",
            "title", "The title",
            "note", "The note",
            "tag", "A tag",
            "tags", "The tags");

    static BookmarkForm blank(String address, String title) {
        return new BookmarkForm(address, title, "", "", false, false, "");
    }

    static BookmarkForm of(Bookmark bookmark) {
        return new BookmarkForm(
                bookmark.address().typed(),
                bookmark.title(),
                bookmark.note(),
                bookmark.tags().typed(),
                bookmark.isPublic(),
                bookmark.toRead(),
                Long.toString(bookmark.version()));
    }

    static BookmarkForm typed(Form form) {
        return new BookmarkForm(
                form.text("address"),
                form.text("title"),
                form.text("note"),
                form.text("tags"),
                form.has("public"),
                form.has("to-read"),
                form.text("version"));
    }

    BookmarkForm withVersion(long next) {
        return new BookmarkForm(address, title, note, tags, isPublic, toRead, Long.toString(next));
    }

    AddBookmark add() {
        return new AddBookmark(Optional.empty(), address, title, note, Tags.split(tags), visibility(), toRead);
    }

    EditBookmark edit() {
        return new EditBookmark(
                version.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(version)) : OptionalLong.empty(),
                Optional.of(address),
                Optional.of(title),
                Optional.of(note),
                Optional.of(Tags.split(tags)),
                Optional.of(visibility()),
                Optional.of(toRead));
    }

    private Visibility visibility() {
        return isPublic ? Visibility.PUBLIC : Visibility.PRIVATE;
    }
}
