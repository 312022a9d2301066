package org.inkmark.web.markdown;

import org.inkmark.domain.post.Post;
import org.jspecify.annotations.Nullable;

/** HTML being written. A few characters of Markdown can ask for many: an address that a thousand links name, a thousand times. */
final class BoundedText implements Appendable {
    /** More than twice what a text of signs takes that are each written as a reference. */
    private static final int MOST = 16 * Post.MAX_MARKDOWN_BYTES;

    private final StringBuilder text = new StringBuilder();

    @Override
    public Appendable append(@Nullable CharSequence more) {
        var words = String.valueOf(more);
        return append(words, 0, words.length());
    }

    @Override
    public Appendable append(@Nullable CharSequence more, int from, int to) {
        if (text.length() + (to - from) > MOST) {
            throw new TooIntricate("becomes more than %,d characters of HTML".formatted(MOST));
        }
        text.append(more, from, to);
        return this;
    }

    @Override
    public Appendable append(char c) {
        return append(String.valueOf(c), 0, 1);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
