package org.inkmark.domain.tag;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inkmark.domain.user.UserId;

/** Where it is kept how tags were first typed. Repositories of what carries tags add to it by themselves. */
public interface TagRepository {

    /** The tag with the label under which it was first typed, none where nothing ever carried it. */
    Optional<Tag> find(String name);

    /**
     * The tags that the newest posts carry which the author wrote or everybody may read, the most used first, then by name.
     *
     * @param now    the instant at which a post is public or not
     * @param newest how many of the author's posts, and of the public ones, are looked at
     * @param count  the most tags that are wanted
     */
    List<Tag> ofPosts(UserId author, Instant now, int newest, int count);

    /**
     * The tags that the user's newest bookmarks carry, the most used first, then by name.
     *
     * @param newest how many bookmarks are looked at
     * @param count  the most tags that are wanted
     */
    List<Tag> ofBookmarks(UserId owner, int newest, int count);
}
