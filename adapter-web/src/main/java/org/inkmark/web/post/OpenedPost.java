package org.inkmark.web.post;

import java.util.Optional;
import org.inkmark.application.post.BrowsePosts;
import org.inkmark.application.post.PostView;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.post.Post;
import org.inkmark.domain.post.PostId;
import org.inkmark.domain.user.Actor;
import org.inkmark.web.form.Form;

/** The post for which a form was made, as the form carries it unseen; all empty for a new one. */
public record OpenedPost(String id, String slug, String version) {

    static OpenedPost none() {
        return new OpenedPost("", "", "");
    }

    static OpenedPost of(Post post) {
        return new OpenedPost(post.id().toString(), post.slug().value(), Long.toString(post.version()));
    }

    static OpenedPost sent(Form form) {
        return new OpenedPost(form.text("post"), form.text("opened"), form.text("version"));
    }

    /** The very post as it is now, wherever it answers; none where it is gone or the actor may no longer change it. */
    Optional<PostView> find(BrowsePosts posts, Actor actor) {
        return postId().flatMap(id -> posts.findForChange(actor, id));
    }

    private Optional<PostId> postId() {
        try {
            return Optional.of(new PostId(Long.parseLong(id)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }
}
