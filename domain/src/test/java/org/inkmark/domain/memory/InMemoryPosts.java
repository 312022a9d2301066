package org.inkmark.domain.memory;

import static org.inkmark.domain.memory.Tables.IMPORTS;
import static org.inkmark.domain.memory.Tables.PATHS;
import static org.inkmark.domain.memory.Tables.POSTS;

import java.util.Collection;
import java.util.Optional;
import org.inkmark.domain.AlreadyExists;
import org.inkmark.domain.StaleVersion;
import org.inkmark.domain.memory.Tables.PathRow;
import org.inkmark.domain.page.Page;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.post.PathOwner;
import org.inkmark.domain.post.Post;
import org.inkmark.domain.post.PostFilter;
import org.inkmark.domain.post.PostId;
import org.inkmark.domain.post.PostImport;
import org.inkmark.domain.post.PostPath;
import org.inkmark.domain.post.PostRepository;
import org.inkmark.domain.post.Slug;
import org.inkmark.domain.user.UserId;

final class InMemoryPosts implements PostRepository {

    private final InMemoryStore store;

    InMemoryPosts(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Post> find(PostId id) {
        return Optional.ofNullable(store.read(POSTS).get(id));
    }

    @Override
    public Optional<Post> findBySlug(Slug slug) {
        return store.read(POSTS).values().stream()
                .filter(post -> post.slug().equals(slug))
                .findFirst();
    }

    @Override
    public Optional<PathOwner> findOwner(PostPath path) {
        return Optional.ofNullable(store.read(PATHS).get(path)).map(this::owner);
    }

    private PathOwner owner(PathRow row) {
        if (row.post().isEmpty()) {
            return new PathOwner.Gone();
        }
        var post = find(row.post().get()).orElseThrow();
        return row.current() ? new PathOwner.Current(post) : new PathOwner.Former(post);
    }

    @Override
    public Page<Post> list(PostFilter filter, PageRequest request) {
        var fitting = store.read(POSTS).values().stream().filter(post -> fits(filter, post));
        return switch (filter.order()) {
            case BY_CHANGE -> Lists.page(fitting, request, Post::placeByChange);
            case BY_PUBLICATION ->
                Lists.page(
                        fitting.filter(post -> post.publication().publishedAt().isPresent()),
                        request,
                        Post::placeByPublication);
        };
    }

    private static boolean fits(PostFilter filter, Post post) {
        return Lists.fits(filter.author(), post.author())
                && filter.tag().stream().allMatch(post.tags()::contains)
                && Lists.fits(filter.state(), post.stateAt(filter.now()))
                && Lists.holdsWords(filter.titleWords(), post.title());
    }

    @Override
    public long countBy(UserId author) {
        return store.read(POSTS).values().stream()
                .filter(post -> post.author().equals(author))
                .count();
    }

    @Override
    public void add(Post post) {
        var posts = store.write(POSTS);
        if (posts.containsKey(post.id())) {
            throw store.refuse(new IllegalStateException("there is a post " + post.id() + " already"));
        }
        takePath(post);
        posts.put(post.id(), post);
        keepLabels(post);
    }

    @Override
    public void addAll(Collection<Post> posts) {
        store.write(POSTS);
        posts.forEach(this::add);
    }

    @Override
    public Post update(Post post) {
        var posts = store.write(POSTS);
        var kept = current(post);
        var next = next(post);
        if (!kept.slug().equals(post.slug())) {
            var paths = store.write(PATHS);
            if (next.everPublic()) {
                paths.put(kept.path(), new PathRow(Optional.of(post.id()), false));
            } else {
                paths.remove(kept.path());
            }
            takePath(post);
        }
        posts.put(post.id(), next);
        keepLabels(post);
        return next;
    }

    @Override
    public void addFormerPath(PostId post, PostPath path) {
        var paths = store.write(PATHS);
        var row = paths.putIfAbsent(path, new PathRow(Optional.of(post), false));
        if (row != null && !row.post().equals(Optional.of(post))) {
            throw store.refuse(new AlreadyExists("path", path.value()));
        }
    }

    @Override
    public void delete(Post post) {
        var posts = store.write(POSTS);
        posts.remove(current(post).id());
        var paths = store.write(PATHS);
        if (post.everPublic()) {
            paths.replaceAll((_, row) -> isOf(post, row) ? new PathRow(Optional.empty(), false) : row);
        } else {
            paths.values().removeIf(row -> isOf(post, row));
        }
        store.write(IMPORTS)
                .replaceAll((_, it) -> it.post().equals(Optional.of(post.id()))
                        ? new PostImport(it.source(), it.contentHash(), Optional.empty(), it.postVersion())
                        : it);
    }

    private Post current(Post post) {
        return find(post.id())
                .filter(kept -> kept.version() == post.version())
                .orElseThrow(
                        () -> store.refuse(new StaleVersion("post", post.slug().value())));
    }

    private void takePath(Post post) {
        var paths = store.write(PATHS);
        var row = paths.get(post.path());
        if (row != null && !isOf(post, row)) {
            throw store.refuse(new AlreadyExists("slug", post.slug().value()));
        }
        paths.put(post.path(), new PathRow(Optional.of(post.id()), true));
    }

    private void keepLabels(Post post) {
        InMemoryTags.keepLabels(store, post.tags());
    }

    private static boolean isOf(Post post, PathRow row) {
        return row.post().equals(Optional.of(post.id()));
    }

    private static Post next(Post post) {
        return new Post(
                post.id(),
                post.author(),
                post.title(),
                post.slug(),
                post.description(),
                post.markdown(),
                post.lang(),
                post.tags(),
                post.publication(),
                post.everPublic(),
                post.createdAt(),
                post.updatedAt(),
                post.version() + 1);
    }
}
