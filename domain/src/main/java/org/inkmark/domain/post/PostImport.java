package org.inkmark.domain.post;

import java.util.Optional;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.Text;

/**
 * What is remembered of an imported file, so that importing it again changes only what has changed.
 *
 * @param source      where it came from, at most {@value #MAX_SOURCE} characters
 * @param contentHash SHA-256 of its content, 32 bytes in hexadecimal
 * @param post        the post that it became, none once that is deleted
 * @param postVersion the post's version right after the import
 */
public record PostImport(String source, String contentHash, Optional<PostId> post, long postVersion) {

    public static final int MAX_SOURCE = 4_000;

    public PostImport {
        var length = source.codePointCount(0, source.length());
        if (length > MAX_SOURCE) {
            throw new InvalidValue("source", "must have at most %d characters, not %d".formatted(MAX_SOURCE, length));
        }
    }

    @Override
    public String toString() {
        return "PostImport " + Text.quoted(source);
    }
}
