package org.inkmark.application.post;

import org.inkmark.domain.user.Actor;

/** Bringing posts over from another site. */
public interface ImportPosts {

    /** What became of a file. */
    enum Outcome {
        ADDED,
        UPDATED,
        UNCHANGED
    }

    /**
     * Imports one post, whole or not at all. One that was imported before from the same source is updated where its content has
     * changed; where the post was changed or deleted here too, that is {@link org.inkmark.domain.NotAllowed} and nothing is lost.
     *
     * @throws org.inkmark.domain.DomainException saying why it cannot be imported
     */
    Outcome importPost(Actor actor, ImportPost command);

    /** What {@link #importPost} would do. Changes nothing. */
    Outcome tryOut(Actor actor, ImportPost command);
}
