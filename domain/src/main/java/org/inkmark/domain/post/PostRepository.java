package org.inkmark.domain.post;

import java.util.Collection;
import java.util.Optional;
import org.inkmark.domain.page.Page;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.user.UserId;

/**
 * Where posts and the paths at which they answer are kept. Reads may be called anywhere; what writes, inside a unit of work
 * only.
 *
 * <p>A path belongs to one post forever: it is taken while it is the current or a former path of any post, and after a
 * deleted post was public at it.
 */
public interface PostRepository {

    Optional<Post> find(PostId id);

    /** The post whose current slug this is. */
    Optional<Post> findBySlug(Slug slug);

    /** Who answers or answered at a path, none where nobody ever did. */
    Optional<PathOwner> findOwner(PostPath path);

    /**
     * A page of a list in the filter's order. Posts that were published or changed at the same instant come by descending id.
     */
    Page<Post> list(PostFilter filter, PageRequest request);

    /** How many posts a user has written. */
    long countBy(UserId author);

    /**
     * Keeps a new post; its version is kept as given.
     *
     * @throws org.inkmark.domain.AlreadyExists field {@code slug} if its path is taken
     */
    void add(Post post);

    /** As {@link #add} for each, in batches. */
    void addAll(Collection<Post> posts);

    /**
     * Keeps the next state of a post and raises its version by one. A new slug becomes its current path: the one before
     * stays a former path where the post was {@linkplain Post#everPublic ever public} and is freed otherwise, and one of its
     * own former paths becomes current again. All its paths remember that it was public.
     *
     * @throws org.inkmark.domain.StaleVersion  if the version kept is not the post's
     * @throws org.inkmark.domain.AlreadyExists field {@code slug} if the new path belongs to another post
     * @return the post as it is kept now, with its next version
     */
    Post update(Post post);

    /**
     * Gives a post a further path, at which it is a {@link PathOwner.Former}. Nothing happens where it is already one of its
     * own.
     *
     * @throws org.inkmark.domain.AlreadyExists field {@code path} if it belongs to another post
     */
    void addFormerPath(PostId post, PostPath path);

    /**
     * Forgets a post. Its paths are {@link PathOwner.Gone} from then on where it was {@linkplain Post#everPublic ever public},
     * and free otherwise.
     *
     * @throws org.inkmark.domain.StaleVersion if the version kept is not the post's
     */
    void delete(Post post);
}
