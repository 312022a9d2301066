package org.inkmark.application.post;

import org.inkmark.domain.post.Post;
import org.inkmark.domain.user.Actor;

/**
 * Writing posts. Everything that names a post by its slug throws {@link org.inkmark.domain.NotFound} where there is none that
 * the actor may see, and {@link org.inkmark.domain.NotAllowed} where they may see but not change it; everything that keeps one
 * throws {@link org.inkmark.domain.StaleVersion} where somebody else changed it meanwhile.
 */
public interface ManagePosts {

    /**
     * @throws org.inkmark.domain.InvalidValue  with every field that breaks its rule
     * @throws org.inkmark.domain.AlreadyExists field {@code slug}, if a typed slug is taken; one made from the title is made
     *                                          unique by a number
     * @throws org.inkmark.domain.NotAllowed    if the actor may not write posts, or not for that author
     */
    Post write(Actor actor, WritePost command);

    /**
     * Until it is first public a post's slug follows its title unless it was typed; from then on it changes only by being
     * typed.
     *
     * @throws org.inkmark.domain.InvalidValue  with every field that breaks its rule
     * @throws org.inkmark.domain.AlreadyExists field {@code slug}, if a typed slug is taken
     */
    Post edit(Actor actor, String slug, EditPost command);

    Post publish(Actor actor, String slug, PublishTime when);

    /** Makes it a draft again. */
    Post withdraw(Actor actor, String slug);

    void delete(Actor actor, String slug);
}
