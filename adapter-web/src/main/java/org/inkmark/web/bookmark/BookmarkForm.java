package org.inkmark.web.bookmark;

import java.util.Map;
import java.util.Optional;
import org.inkmark.application.bookmark.AddBookmark;
import org.inkmark.application.bookmark.EditBookmark;
import org.inkmark.domain.bookmark.Bookmark;
import org.inkmark.domain.bookmark.Visibility;
import org.inkmark.domain.tag.Tags;
import org.inkmark.web.conflict.Conflict;
import org.inkmark.web.conflict.Difference;
import org.inkmark.web.form.Control;
import org.inkmark.web.form.Form;
import org.inkmark.web.form.Opened;

/**
 * The fields of a bookmark, as they were typed.
 */
public record BookmarkForm(
        Opened opened, String address, String title, String note, String tags, boolean isPublic, boolean toRead) {

    /** Where the domain's fields are typed. */
    static final Map<String, Control> CONTROLS = Map.of(
            "address",
            new Control("address", "The address"),
            "title",
            new Control("title", "The title"),
            "note",
            new Control("note", "The note"),
            "tag",
            new Control("tags", "A tag"),
            "tags",
            new Control("tags", "The tags"));

    static BookmarkForm blank(String address, String title) {
        return new BookmarkForm(Opened.nothing(), address, title, "", "", false, false);
    }

    static BookmarkForm of(Bookmark bookmark) {
        return new BookmarkForm(
                opened(bookmark),
                bookmark.address().typed(),
                bookmark.title(),
                bookmark.note(),
                bookmark.tags().typed(),
                bookmark.isPublic(),
                bookmark.toRead());
    }

    static Opened opened(Bookmark bookmark) {
        return Opened.of(bookmark.id(), bookmark.address().typed(), bookmark.version());
    }

    static BookmarkForm typed(Form form) {
        return new BookmarkForm(
                Opened.sent(form),
                form.text("address"),
                form.text("title"),
                form.text("note"),
                form.text("tags"),
                form.has("public"),
                form.has("to-read"));
    }

    /** The same words for the bookmark as it is now, of the address that it has now unless another was typed. */
    BookmarkForm reopened(Bookmark now) {
        return with(opened(now), opened.renamed(address).orElse(now.address().typed()));
    }

    /** The same words for a new bookmark. */
    BookmarkForm forNewBookmark() {
        return with(Opened.nothing(), address);
    }

    private BookmarkForm with(Opened other, String newAddress) {
        return new BookmarkForm(other, newAddress, title, note, tags, isPublic, toRead);
    }

    /** What sending this would replace of the bookmark as it is kept. */
    Conflict conflictWith(Bookmark kept) {
        var other = of(kept);
        var fields = Difference.among(
                new Difference(
                        "Address", opened.renamed(address).map(String::strip).orElse(other.address), other.address),
                new Difference("Title", title.strip(), other.title),
                Difference.ofTags(tags, kept.tags()),
                Difference.ofTicks("Public", isPublic, other.isPublic),
                Difference.ofTicks("To read", toRead, other.toRead));
        return Conflict.of(fields, note, other.note);
    }

    AddBookmark add() {
        return new AddBookmark(Optional.empty(), address, title, note, Tags.split(tags), visibility(), toRead);
    }

    EditBookmark edit() {
        return new EditBookmark(
                opened.versionRead(),
                opened.renamed(address),
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
