package org.inkmark.application.post;

import java.util.List;
import java.util.Optional;
import org.inkmark.domain.page.Page;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.post.PostId;
import org.inkmark.domain.post.PostPath;
import org.inkmark.domain.tag.Tag;
import org.inkmark.domain.user.Actor;

/** Reading posts. Lists run from the newest to the oldest. */
public interface BrowsePosts {

    int MAX_TAGS = 100;

    /** The public posts, by publication. */
    Page<PostView> newest(PageRequest request);

    /**
     * The public posts of a tag, by publication.
     *
     * @throws org.inkmark.domain.NotFound if no public post carries it
     */
    TaggedPosts tagged(String tag, PageRequest request);

    /**
     * The public posts of a user, by publication.
     *
     * @throws org.inkmark.domain.NotFound if nobody who has or had the username has a public post, so that readers learn only of
     *                                     users who have written for them
     */
    AuthorAnswer by(String username, PageRequest request);

    /**
     * What readers get at a path.
     *
     * @throws org.inkmark.domain.NotFound if no post was ever public there, or its post is no longer public
     */
    PathAnswer at(PostPath path);

    /**
     * Posts in any state by their last change, for those who may change them: the operator and editors may list everybody's,
     * authors their own; an author who asks for everybody's gets their own.
     *
     * @throws org.inkmark.domain.NotAllowed if the actor writes no posts, or asks for another's without being an editor, also
     *                                       where there is no such author
     * @throws org.inkmark.domain.NotFound   if there is no such author
     */
    Page<PostView> list(Actor actor, PostQuery query, PageRequest request);

    /**
     * Tags to choose from for a post: those of the newest posts that are public or the actor's own, the most used first, at
     * most {@value #MAX_TAGS}.
     */
    List<Tag> tagsInUse(Actor.SignedIn actor);

    /**
     * A post in any state, by its slug now or before.
     *
     * @throws org.inkmark.domain.NotFound if there is none that the actor may see
     */
    PostView show(Actor actor, String slug);

    /**
     * As {@link #show}, for one who means to change it.
     *
     * @throws org.inkmark.domain.NotFound   if there is none that the actor may see
     * @throws org.inkmark.domain.NotAllowed if the actor may see but not change it
     */
    PostView showForChange(Actor actor, String slug);

    /**
     * The post of a form that lay open, by the id that it has for life: another may answer to its slug by now. None where it is
     * gone or the actor may not change it.
     */
    Optional<PostView> findForChange(Actor actor, PostId id);
}
