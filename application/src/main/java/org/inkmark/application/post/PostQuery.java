package org.inkmark.application.post;

import java.util.Optional;
import org.inkmark.domain.post.PostState;

/** Which posts to list, as somebody asked for them. What is absent does not restrict. */
public record PostQuery(
        Optional<String> author, Optional<String> tag, Optional<PostState> state, Optional<String> titleWords) {

    public static PostQuery all() {
        return new PostQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public PostQuery by(String username) {
        return new PostQuery(Optional.of(username), tag, state, titleWords);
    }
}
