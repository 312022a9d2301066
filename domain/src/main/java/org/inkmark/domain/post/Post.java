package org.inkmark.domain.post;

import java.time.Instant;
import java.util.Optional;
import org.inkmark.domain.Instants;
import org.inkmark.domain.Text;
import org.inkmark.domain.language.LanguageTag;
import org.inkmark.domain.page.Cursor;
import org.inkmark.domain.tag.Tags;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.UserId;

/**
 * Something that a user wrote. Immutable: every change gives the next post, with the same {@link #version}; the repository
 * raises the version when it keeps it.
 *
 * @param title      1 to {@value #MAX_TITLE} characters on one line
 * @param description what it is about, in 1 to {@value #MAX_DESCRIPTION} characters on one line
 * @param markdown   at most {@value #MAX_MARKDOWN_BYTES} bytes of UTF-8
 * @param lang       the language it is written in, none where it is the site's
 * @param everPublic whether readers were able to see it before its last change; from then on its paths are kept forever
 * @param createdAt  in microseconds, as is {@code updatedAt}
 * @param version    counts the changes, from 0
 */
public record Post(
        PostId id,
        UserId author,
        String title,
        Slug slug,
        Optional<String> description,
        String markdown,
        Optional<LanguageTag> lang,
        Tags tags,
        Publication publication,
        boolean everPublic,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    public static final int MAX_TITLE = 200;
    public static final int MAX_DESCRIPTION = 1_000;
    public static final int MAX_MARKDOWN_BYTES = 1_048_576;

    public Post {
        title = title(title);
        description = description.flatMap(Post::description);
        markdown = markdown(markdown);
        createdAt = Instants.micros("created at", createdAt);
        updatedAt = Instants.micros("updated at", updatedAt);
    }

    /** A new draft. */
    public static Post draft(
            PostId id, UserId author, String title, Slug slug, String markdown, Tags tags, Instant now) {
        return new Post(
                id,
                author,
                title,
                slug,
                Optional.empty(),
                markdown,
                Optional.empty(),
                tags,
                Publication.draft(),
                false,
                now,
                now,
                0);
    }

    /** The title as it is kept; throws {@link org.inkmark.domain.InvalidValue} where it breaks its rule. */
    public static String title(String typed) {
        return Text.line("title", typed, 1, MAX_TITLE);
    }

    /**
     * The description as it is kept, none where it is blank; throws {@link org.inkmark.domain.InvalidValue} where it breaks its
     * rule.
     */
    public static Optional<String> description(String typed) {
        return typed.isBlank() ? Optional.empty() : Optional.of(Text.line("description", typed, 1, MAX_DESCRIPTION));
    }

    /** The body as it is kept; throws {@link org.inkmark.domain.InvalidValue} where it breaks its rule. */
    public static String markdown(String typed) {
        return Text.body("body", typed, MAX_MARKDOWN_BYTES);
    }

    public Post edit(
            String newTitle,
            Slug newSlug,
            Optional<String> newDescription,
            String newMarkdown,
            Optional<LanguageTag> newLang,
            Tags newTags,
            Instant now) {
        return new Post(
                id,
                author,
                newTitle,
                newSlug,
                newDescription,
                newMarkdown,
                newLang,
                newTags,
                publication,
                wasPublicBy(now),
                createdAt,
                now,
                version);
    }

    /** The same post at another slug; no change of its own, but part of one. */
    public Post under(Slug other) {
        return new Post(
                id,
                author,
                title,
                other,
                description,
                markdown,
                lang,
                tags,
                publication,
                everPublic,
                createdAt,
                updatedAt,
                version);
    }

    /** The same post with another description; no change of its own, but part of one. */
    public Post about(Optional<String> other) {
        return new Post(
                id,
                author,
                title,
                slug,
                other,
                markdown,
                lang,
                tags,
                publication,
                everPublic,
                createdAt,
                updatedAt,
                version);
    }

    /** The same post in another language; no change of its own, but part of one. */
    public Post in(Optional<LanguageTag> other) {
        return new Post(
                id,
                author,
                title,
                slug,
                description,
                markdown,
                other,
                tags,
                publication,
                everPublic,
                createdAt,
                updatedAt,
                version);
    }

    /** The same post, changed last at another instant; no change of its own, but part of one. */
    public Post changedAt(Instant at) {
        return new Post(
                id,
                author,
                title,
                slug,
                description,
                markdown,
                lang,
                tags,
                publication,
                everPublic,
                createdAt,
                at,
                version);
    }

    /** Public from an instant on, which may lie behind or ahead of now. */
    public Post publish(Instant at, Instant now) {
        return withPublication(Publication.published(at), now);
    }

    /** Back to a draft. */
    public Post withdraw(Instant now) {
        return withPublication(Publication.draft(), now);
    }

    /** In another user's hands. */
    public Post handTo(UserId heir, Instant now) {
        return new Post(
                id,
                heir,
                title,
                slug,
                description,
                markdown,
                lang,
                tags,
                publication,
                wasPublicBy(now),
                createdAt,
                now,
                version);
    }

    private Post withPublication(Publication next, Instant now) {
        return new Post(
                id,
                author,
                title,
                slug,
                description,
                markdown,
                lang,
                tags,
                next,
                wasPublicBy(now),
                createdAt,
                now,
                version);
    }

    public boolean isPublicAt(Instant now) {
        return stateAt(now) == PostState.PUBLISHED;
    }

    /** Whether readers have been able to see it at some time up to now. */
    public boolean wasPublicBy(Instant now) {
        return everPublic || isPublicAt(now);
    }

    public PostState stateAt(Instant now) {
        return publication.stateAt(now);
    }

    public PostPath path() {
        return PostPath.of(slug);
    }

    /** Editors change any post, authors their own. */
    public boolean mayBeChangedBy(Actor actor) {
        return actor.may(Role.EDITOR) || (actor.may(Role.AUTHOR) && actor.is(author));
    }

    /** Everybody sees a public post; one that is not, only those who may change it. */
    public boolean mayBeSeenBy(Actor actor, Instant now) {
        return isPublicAt(now) || mayBeChangedBy(actor);
    }

    /** Its place in a list by publication, for a post that is no draft. */
    public Cursor placeByPublication() {
        return new Cursor(publication.publishedAt().orElseThrow(), id.value());
    }

    /** Its place in a list by newest change. */
    public Cursor placeByChange() {
        return new Cursor(updatedAt, id.value());
    }

    @Override
    public String toString() {
        return "Post " + id + " " + Text.quoted(title);
    }
}
