package org.inkmark.application.post;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.post.PathOwner;
import org.inkmark.domain.post.Post;
import org.inkmark.domain.post.PostPath;
import org.inkmark.domain.post.PostRepository;
import org.inkmark.domain.post.Slug;
import org.inkmark.domain.user.Actor;

/** Finds the post that somebody names, if they may know of it. */
@Singleton
final class PostAccess {

    private final PostRepository posts;
    private final InstantSource clock;

    PostAccess(PostRepository posts, InstantSource clock) {
        this.posts = posts;
        this.clock = clock;
    }

    Post forReading(Actor actor, String slug) {
        return named(slug)
                .filter(post -> post.mayBeSeenBy(actor, clock.instant()))
                .orElseThrow(() -> new NotFound("post", slug));
    }

    Post forChange(Actor actor, String slug) {
        var post = forReading(actor, slug);
        if (!post.mayBeChangedBy(actor)) {
            throw new NotAllowed("only its author or an editor may change " + post);
        }
        return post;
    }

    private Optional<Post> named(String typed) {
        try {
            var slug = new Slug(typed);
            return posts.findBySlug(slug).or(() -> formerly(slug));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    private Optional<Post> formerly(Slug slug) {
        return posts.findOwner(PostPath.of(slug))
                .flatMap(owner -> owner instanceof PathOwner.Former(var post) ? Optional.of(post) : Optional.empty());
    }
}
