package org.inkmark.application.post;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;
import org.inkmark.application.port.Transliterator;
import org.inkmark.domain.AlreadyExists;
import org.inkmark.domain.post.PathOwner;
import org.inkmark.domain.post.Post;
import org.inkmark.domain.post.PostId;
import org.inkmark.domain.post.PostPath;
import org.inkmark.domain.post.PostRepository;
import org.inkmark.domain.post.Slug;

/** Slugs made from titles. */
@Singleton
final class Slugs {

    /** For a title of which no letter or digit is left. */
    private static final Slug WORDLESS = new Slug("post");

    private final PostRepository posts;
    private final Transliterator transliterator;

    Slugs(PostRepository posts, Transliterator transliterator) {
        this.posts = posts;
        this.transliterator = transliterator;
    }

    Slug suggestedBy(String title) {
        return Slug.suggestedBy(transliterator.toLatin(title)).orElse(WORDLESS);
    }

    /** Whether a post still has the slug that its title suggested. */
    boolean followsTitle(Post post) {
        return post.slug().isNumberedFormOf(suggestedBy(post.title()));
    }

    /**
     * Keeps a post under the first form of a slug that is free: the slug itself, or with a number behind it.
     *
     * @param self the post that may have one of its own paths back
     * @param keep a unit of work; where another was quicker it throws {@link AlreadyExists}, and the next form is tried
     */
    Post keepUnder(Slug base, PostId self, Function<Slug, Post> keep) {
        for (var number = 1; ; number++) {
            var slug = number == 1 ? base : base.numbered(number);
            if (!belongsToAnother(PostPath.of(slug), Optional.of(self))) {
                try {
                    return keep.apply(slug);
                } catch (AlreadyExists e) {
                    if (!e.field().equals("slug")) {
                        throw e;
                    }
                }
            }
        }
    }

    /** Whether no post ever answered at a path. */
    boolean isFree(PostPath path) {
        return posts.findOwner(path).isEmpty();
    }

    /** Whether a path is or was another post's, or a deleted one's. */
    boolean belongsToAnother(PostPath path, Optional<PostId> self) {
        return otherOwner(path, self).isPresent();
    }

    /** Whose a path is or was, if not the post's own. */
    Optional<PathOwner> otherOwner(PostPath path, Optional<PostId> self) {
        return posts.findOwner(path).filter(owner -> switch (owner) {
            case PathOwner.Current current -> !Optional.of(current.post().id()).equals(self);
            case PathOwner.Former former -> !Optional.of(former.post().id()).equals(self);
            case PathOwner.Gone gone -> true;
        });
    }
}
