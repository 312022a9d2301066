package org.inkmark.domain.tag;

import java.util.Optional;

/** Where it is kept how tags were first typed. Repositories of what carries tags add to it by themselves. */
public interface TagRepository {

    /** The tag with the label under which it was first typed, none where nothing ever carried it. */
    Optional<Tag> find(String name);
}
