package org.inkmark.application.post;

import java.util.List;
import java.util.Optional;
import org.inkmark.domain.Text;

/**
 * A new post, as it was typed.
 *
 * @param author  whose it is; the one who acts, where absent
 * @param slug    made from the title where absent or blank
 * @param description none, where absent or blank
 * @param tags    one each
 * @param lang    the site's, where absent or blank
 * @param publish a draft, where absent
 */
public record WritePost(
        Optional<String> author,
        String title,
        Optional<String> slug,
        Optional<String> description,
        String markdown,
        List<String> tags,
        Optional<String> lang,
        Optional<PublishTime> publish) {

    /** A draft of one's own. */
    public static WritePost draft(String title, String markdown) {
        return new WritePost(
                Optional.empty(),
                title,
                Optional.empty(),
                Optional.empty(),
                markdown,
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** Not the body. */
    @Override
    public String toString() {
        return "WritePost " + Text.quoted(title);
    }
}
