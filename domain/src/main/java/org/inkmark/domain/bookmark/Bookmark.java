package org.inkmark.domain.bookmark;

import java.time.Instant;
import java.util.Optional;
import org.inkmark.domain.Instants;
import org.inkmark.domain.Text;
import org.inkmark.domain.language.LanguageTag;
import org.inkmark.domain.page.Cursor;
import org.inkmark.domain.tag.Tags;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.UserId;

/**
 * An address that a user keeps. Immutable: every change gives the next bookmark, with the same {@link #version}; the repository
 * raises the version when it keeps it.
 *
 * @param title     at most {@value #MAX_TITLE} characters on one line; empty where none was given
 * @param note      Markdown, at most {@value #MAX_NOTE} characters
 * @param lang      the language of the note and title, none where it is the site's
 * @param toRead    whether the owner means to read it yet
 * @param createdAt in microseconds, as is {@code updatedAt}
 * @param version   counts the changes, from 0
 */
public record Bookmark(
        BookmarkId id,
        UserId owner,
        WebAddress address,
        String title,
        String note,
        Optional<LanguageTag> lang,
        Tags tags,
        Visibility visibility,
        boolean toRead,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    public static final int MAX_TITLE = 300;
    public static final int MAX_NOTE = 10_000;

    public Bookmark {
        title = title(title);
        note = note(note);
        createdAt = Instants.micros("added at", createdAt);
        updatedAt = Instants.micros("updated at", updatedAt);
    }

    /** The title as it is kept; throws {@link org.inkmark.domain.InvalidValue} where it breaks its rule. */
    public static String title(String typed) {
        return Text.line("title", typed, 0, MAX_TITLE);
    }

    /** The note as it is kept; throws {@link org.inkmark.domain.InvalidValue} where it breaks its rule. */
    public static String note(String typed) {
        return Text.lines("note", typed, MAX_NOTE);
    }

    public Bookmark edit(
            WebAddress newAddress,
            String newTitle,
            String newNote,
            Tags newTags,
            Visibility newVisibility,
            boolean newToRead,
            Instant now) {
        return new Bookmark(
                id,
                owner,
                newAddress,
                newTitle,
                newNote,
                lang,
                newTags,
                newVisibility,
                newToRead,
                createdAt,
                now,
                version);
    }

    /**
     * United with another bookmark of the same address: both's tags, the earlier date, and its own words where it has any.
     *
     * @throws org.inkmark.domain.InvalidValue if they have too many tags together
     */
    public Bookmark mergedWith(Bookmark other, Instant now) {
        return mergedWith(other, tags.with(other.tags), now);
    }

    /** As {@link #mergedWith}, with only as many of the other's tags as there is room for. */
    public Bookmark absorbing(Bookmark other, Instant now) {
        return mergedWith(other, tags.withRoomFor(other.tags), now);
    }

    private Bookmark mergedWith(Bookmark other, Tags united, Instant now) {
        return new Bookmark(
                id,
                owner,
                address,
                title.isEmpty() ? other.title : title,
                note.isEmpty() ? other.note : note,
                lang.or(other::lang),
                united,
                visibility,
                toRead,
                createdAt.isBefore(other.createdAt) ? createdAt : other.createdAt,
                now,
                version);
    }

    /** In another user's hands. */
    public Bookmark handTo(UserId heir, Instant now) {
        return new Bookmark(id, heir, address, title, note, lang, tags, visibility, toRead, createdAt, now, version);
    }

    /** The same bookmark, kept since another instant. */
    public Bookmark addedAt(Instant instant) {
        return new Bookmark(
                id, owner, address, title, note, lang, tags, visibility, toRead, instant, updatedAt, version);
    }

    public boolean isPublic() {
        return visibility == Visibility.PUBLIC;
    }

    /** The title, or the address where there is none. */
    public String heading() {
        return title.isEmpty() ? address.typed() : title;
    }

    /** Whether an actor keeps anybody's bookmarks, as the operator does; a user's are otherwise the user's alone. */
    public static boolean areAllKeptBy(Actor actor) {
        return actor instanceof Actor.Operator;
    }

    public boolean mayBeChangedBy(Actor actor) {
        return actor.is(owner) || areAllKeptBy(actor);
    }

    /** Everybody sees a public bookmark, only its owner a private one. */
    public boolean mayBeSeenBy(Actor actor) {
        return isPublic() || mayBeChangedBy(actor);
    }

    /** Its place in a list by the day it was added. */
    public Cursor place() {
        return new Cursor(createdAt, id.value());
    }

    @Override
    public String toString() {
        return "Bookmark " + id + " " + address.host();
    }
}
