package org.inkmark.persistence.post;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.inkmark.domain.AlreadyExists;
import org.inkmark.domain.post.Post;
import org.inkmark.domain.post.PostId;
import org.inkmark.domain.post.PostPath;
import org.inkmark.persistence.row.Chunks;
import org.inkmark.persistence.row.RowQuery;

/** The one table of paths, in which a path is never given to a second post. */
@Singleton
final class PostPaths {

    private final PostPathRows rows;
    private final JdbcOperations operations;

    PostPaths(PostPathRows rows, JdbcOperations operations) {
        this.rows = rows;
        this.operations = operations;
    }

    Optional<PostPathRow> find(PostPath path) {
        return rows.findByPathHash(PostPathRow.hash(path));
    }

    List<PostPathRow> current(List<Long> posts) {
        return Chunks.find(posts, rows::current);
    }

    /** Takes the paths of new posts. */
    void takeFor(Collection<Post> posts) {
        var taken = new HashSet<PostPath>();
        Chunks.find(posts.stream().map(Post::path).toList(), this::owned)
                .forEach(row -> taken.add(new PostPath(row.path())));
        for (var post : posts) {
            if (!taken.add(post.path())) {
                throw slugTaken(post);
            }
        }
        rows.saveAll(posts.stream()
                .map(post -> PostPathRow.of(post.path(), post.id(), true, post.everPublic()))
                .toList());
    }

    private List<PostPathRow> owned(List<PostPath> paths) {
        return new RowQuery("SELECT * FROM post_paths")
                .andIn("path_hash", paths.stream().map(PostPathRow::hash).toList())
                .all(operations, PostPathRow.class);
    }

    /** Makes the post's path its current one in place of another, which stays where the post was ever public. */
    void move(PostPathRow from, Post post, boolean everPublic) {
        var to = find(post.path());
        if (to.filter(row -> !row.belongsTo(post.id())).isPresent()) {
            throw slugTaken(post);
        }
        if (everPublic) {
            rows.setCurrent(from.pathHash(), false);
        } else {
            rows.free(from.pathHash());
        }
        if (to.isPresent()) {
            rows.setCurrent(to.get().pathHash(), true);
        } else {
            rows.save(PostPathRow.of(post.path(), post.id(), true, everPublic));
        }
    }

    /** From now on the post's paths remember that it was public. */
    void rememberPublic(PostId post) {
        rows.setPublic(post.value());
    }

    void addFormer(PostId post, PostPath path) {
        var taken = find(path);
        if (taken.isEmpty()) {
            var wasPublic = rows.current(List.of(post.value())).stream().anyMatch(PostPathRow::wasPublic);
            rows.save(PostPathRow.of(path, post, false, wasPublic));
        } else if (!taken.get().belongsTo(post)) {
            throw new AlreadyExists("path", path.value());
        }
    }

    /** What stays of a post that is about to be deleted. */
    void release(PostId post, boolean everPublic) {
        if (everPublic) {
            rows.leaveGone(post.value());
        } else {
            rows.freeAll(post.value());
        }
    }

    private static AlreadyExists slugTaken(Post post) {
        return new AlreadyExists("slug", post.slug().value());
    }
}
