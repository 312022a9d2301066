package org.inkmark.application.post;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inkmark.domain.Text;

/**
 * A post from another site's files.
 *
 * @param source      by what it is known again, at most 4,000 characters
 * @param contentHash SHA-256 of the file in hexadecimal: the same hash is the same file
 * @param slug        that the file itself says; only this one ever replaces a slug that the post has here
 * @param likelySlug  that the file's name suggests; made from the title where both are absent
 * @param authors     whom the file names, the first known of whom is the author
 * @param otherwise   the author where the file names nobody known
 * @param publishedAt a draft, where absent
 * @param updatedAt   when it was last changed there; the day of publication where absent
 * @param formerPaths further paths at which it answered
 */
public record ImportPost(
        String source,
        String contentHash,
        String title,
        Optional<String> slug,
        Optional<String> likelySlug,
        Optional<String> description,
        String markdown,
        List<String> tags,
        Optional<String> lang,
        List<String> authors,
        Optional<String> otherwise,
        Optional<Instant> publishedAt,
        Optional<Instant> updatedAt,
        List<String> formerPaths) {

    /** The same, last changed when it was published unless its file says when. */
    public ImportPost unchangedSincePublication() {
        return new ImportPost(
                source,
                contentHash,
                title,
                slug,
                likelySlug,
                description,
                markdown,
                tags,
                lang,
                authors,
                otherwise,
                publishedAt,
                updatedAt.or(() -> publishedAt),
                formerPaths);
    }

    /** The same with another hash. */
    public ImportPost withContentHash(String other) {
        return new ImportPost(
                source,
                other,
                title,
                slug,
                likelySlug,
                description,
                markdown,
                tags,
                lang,
                authors,
                otherwise,
                publishedAt,
                updatedAt,
                formerPaths);
    }

    /** Not the body. */
    @Override
    public String toString() {
        return "ImportPost " + Text.quoted(source);
    }
}
