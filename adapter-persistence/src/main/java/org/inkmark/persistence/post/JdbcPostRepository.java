package org.inkmark.persistence.post;

import static java.util.stream.Collectors.toMap;

import io.micronaut.data.exceptions.OptimisticLockException;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.inkmark.domain.StaleVersion;
import org.inkmark.domain.page.Page;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.post.PathOwner;
import org.inkmark.domain.post.Post;
import org.inkmark.domain.post.PostFilter;
import org.inkmark.domain.post.PostFilter.Order;
import org.inkmark.domain.post.PostId;
import org.inkmark.domain.post.PostPath;
import org.inkmark.domain.post.PostRepository;
import org.inkmark.domain.post.Slug;
import org.inkmark.domain.tag.Tags;
import org.inkmark.domain.user.UserId;
import org.inkmark.persistence.unit.DatabaseCalls;
import org.inkmark.persistence.unit.Writes;
import org.jspecify.annotations.Nullable;

@Singleton
@DatabaseCalls
class JdbcPostRepository implements PostRepository {

    private final PostRows rows;
    private final PostPaths paths;
    private final PostTags tags;
    private final PostList list;

    JdbcPostRepository(PostRows rows, PostPaths paths, PostTags tags, PostList list) {
        this.rows = rows;
        this.paths = paths;
        this.tags = tags;
        this.list = list;
    }

    @Override
    public Optional<Post> find(PostId id) {
        return load(id.value());
    }

    @Override
    public Optional<Post> findBySlug(Slug slug) {
        return paths.find(PostPath.of(slug)).filter(PostPathRow::isCurrent).flatMap(row -> load(row.post()));
    }

    @Override
    public Optional<PathOwner> findOwner(PostPath path) {
        return paths.find(path).flatMap(row -> {
            if (row.post() == null) {
                return Optional.of(new PathOwner.Gone());
            }
            return load(row.post())
                    .map(post -> row.isCurrent() ? new PathOwner.Current(post) : new PathOwner.Former(post));
        });
    }

    @Override
    public Page<Post> list(PostFilter filter, PageRequest request) {
        var posts = load(list.page(filter, request));
        return Page.of(
                posts,
                request,
                filter.order() == Order.BY_PUBLICATION ? Post::placeByPublication : Post::placeByChange);
    }

    @Override
    public long countBy(UserId author) {
        return rows.countByAuthor(author.value());
    }

    private Optional<Post> load(@Nullable PostKeyRow key) {
        return key == null ? Optional.empty() : load(key.id());
    }

    private Optional<Post> load(long id) {
        return rows.findById(id).flatMap(row -> load(List.of(row)).stream().findFirst());
    }

    /** However many they are, their paths and tags are read at once; a post deleted in between is left out. */
    private List<Post> load(List<PostRow> posts) {
        var ids = posts.stream().map(PostRow::id).toList();
        var pathOf = paths.current(ids).stream()
                .collect(toMap(path -> Objects.requireNonNull(path.post()).id(), path -> path));
        var tagsOf = tags.of(ids);
        return posts.stream()
                .flatMap(row -> Optional.ofNullable(pathOf.get(row.id())).stream()
                        .map(path ->
                                row.toPost(slug(path), path.wasPublic(), tagsOf.getOrDefault(row.id(), Tags.none()))))
                .toList();
    }

    private static Slug slug(PostPathRow current) {
        return new PostPath(current.path()).slug().orElseThrow();
    }

    @Override
    @Writes
    public void add(Post post) {
        addAll(List.of(post));
    }

    @Override
    @Writes
    public void addAll(Collection<Post> posts) {
        if (posts.isEmpty()) {
            return;
        }
        rows.saveAll(posts.stream().map(PostRow::of).toList());
        // Micronaut Data begins every version at 0
        posts.stream()
                .filter(post -> post.version() != 0)
                .forEach(post -> rows.setVersion(post.id().value(), post.version()));
        paths.takeFor(posts);
        tags.add(posts);
    }

    @Override
    @Writes
    public Post update(Post post) {
        var kept = find(post.id())
                .filter(current -> current.version() == post.version())
                .orElseThrow(() -> stale(post));
        var everPublic = kept.everPublic() || post.everPublic();
        var next = unlessStale(post, () -> rows.update(PostRow.of(post)));
        if (!kept.slug().equals(post.slug())) {
            paths.move(paths.find(kept.path()).orElseThrow(), post, everPublic);
        }
        if (everPublic && !kept.everPublic()) {
            paths.rememberPublic(post.id());
        }
        tags.replace(post);
        return next.toPost(post.slug(), everPublic, post.tags());
    }

    @Override
    @Writes
    public void addFormerPath(PostId post, PostPath path) {
        paths.addFormer(post, path);
    }

    @Override
    @Writes
    public void delete(Post post) {
        var kept = find(post.id())
                .filter(current -> current.version() == post.version())
                .orElseThrow(() -> stale(post));
        paths.release(post.id(), kept.everPublic() || post.everPublic());
        unlessStale(post, () -> {
            rows.delete(PostRow.of(post));
            return true;
        });
    }

    private static <T> T unlessStale(Post post, Supplier<T> write) {
        try {
            return write.get();
        } catch (OptimisticLockException e) {
            throw stale(post);
        }
    }

    private static StaleVersion stale(Post post) {
        return new StaleVersion("post", post.slug().value());
    }
}
