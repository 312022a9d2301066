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
            if (isFree(slug, self)) {
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

    private boolean isFree(Slug slug, PostId self) {
        Optional<PathOwner> owner = posts.findOwner(PostPath.of(slug));
        return owner.map(found -> switch (found) {
                    case PathOwner.Current current -> current.post().id().equals(self);
                    case PathOwner.Former former -> former.post().id().equals(self);
                    case PathOwner.Gone gone -> false;
                })
                .orElse(true);
    }
}
