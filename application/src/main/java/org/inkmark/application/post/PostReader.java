package org.inkmark.application.post;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.application.user.Users;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.page.Page;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.post.PathOwner;
import org.inkmark.domain.post.Post;
import org.inkmark.domain.post.PostFilter;
import org.inkmark.domain.post.PostId;
import org.inkmark.domain.post.PostPath;
import org.inkmark.domain.post.PostRepository;
import org.inkmark.domain.tag.Tag;
import org.inkmark.domain.tag.TagRepository;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.UserId;

@Singleton
final class PostReader implements BrowsePosts {

    /** Enough to know what somebody writes about, and few enough to count while an editor opens. */
    private static final int NEWEST = 1_000;

    private final PostRepository posts;
    private final TagRepository tags;
    private final Users users;
    private final PostAccess access;
    private final UnitOfWork units;
    private final InstantSource clock;

    PostReader(
            PostRepository posts,
            TagRepository tags,
            Users users,
            PostAccess access,
            UnitOfWork units,
            InstantSource clock) {
        this.posts = posts;
        this.tags = tags;
        this.users = users;
        this.access = access;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public Page<PostView> newest(PageRequest request) {
        return units.read(() -> views(posts.list(PostFilter.publicAt(clock.instant()), request)));
    }

    @Override
    public TaggedPosts tagged(String name, PageRequest request) {
        return units.read(() -> {
            var tag = knownTag(name).orElseThrow(() -> new NotFound("tag", name));
            var carriers = PostFilter.publicAt(clock.instant()).tagged(tag);
            return new TaggedPosts(tag, views(pageOfSome(carriers, request, () -> new NotFound("tag", name))));
        });
    }

    /** A page that may lie behind the last, of a list that is not empty. */
    private Page<Post> pageOfSome(PostFilter filter, PageRequest request, Supplier<NotFound> none) {
        var page = posts.list(filter, request);
        if (page.items().isEmpty()
                && posts.list(filter, PageRequest.first(1)).items().isEmpty()) {
            throw none.get();
        }
        return page;
    }

    private Optional<Tag> knownTag(String name) {
        try {
            return tags.find(Tag.of(name).name());
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    @Override
    public AuthorAnswer by(String username, PageRequest request) {
        return units.read(() -> {
            var author = users.named(username);
            var theirs = PostFilter.publicAt(clock.instant()).by(author.id());
            var page = pageOfSome(theirs, request, () -> new NotFound("user", username));
            return author.username().value().equals(username)
                    ? new AuthorAnswer.Found(author.byline(), views(page))
                    : new AuthorAnswer.MovedTo(author.username());
        });
    }

    @Override
    public PathAnswer at(PostPath path) {
        return units.read(() -> {
            var owner = posts.findOwner(path).orElseThrow(() -> new NotFound("page", path.value()));
            return switch (owner) {
                case PathOwner.Current(var post) -> new PathAnswer.Found(view(ifPublic(post, path)));
                case PathOwner.Former(var post) ->
                    new PathAnswer.MovedTo(ifPublic(post, path).path());
                case PathOwner.Gone gone -> new PathAnswer.Gone();
            };
        });
    }

    private Post ifPublic(Post post, PostPath path) {
        if (!post.isPublicAt(clock.instant())) {
            throw new NotFound("page", path.value());
        }
        return post;
    }

    @Override
    public Page<PostView> list(Actor actor, PostQuery query, PageRequest request) {
        if (!actor.may(Role.AUTHOR)) {
            throw new NotAllowed("only those who write posts may list them");
        }
        return units.read(() -> views(posts.list(filter(actor, query), request)));
    }

    private PostFilter filter(Actor actor, PostQuery query) {
        return new PostFilter(
                author(actor, query.author()),
                query.tag().map(Tag::of),
                query.state(),
                query.titleWords(),
                PostFilter.Order.BY_CHANGE,
                clock.instant());
    }

    private Optional<UserId> author(Actor actor, Optional<String> wanted) {
        var isEditor = actor.may(Role.EDITOR);
        var author = wanted.map(
                username -> users.actedFor(actor, username, isEditor, "only editors may list the posts of others")
                        .id());
        return !isEditor && actor instanceof Actor.SignedIn signedIn ? Optional.of(signedIn.user()) : author;
    }

    @Override
    public List<Tag> tagsInUse(Actor.SignedIn actor) {
        return units.read(() -> tags.ofPosts(actor.user(), clock.instant(), NEWEST, MAX_TAGS));
    }

    @Override
    public PostView show(Actor actor, String slug) {
        return units.read(() -> view(access.forReading(actor, slug)));
    }

    @Override
    public PostView showForChange(Actor actor, String slug) {
        return units.read(() -> view(access.forChange(actor, slug)));
    }

    @Override
    public Optional<PostView> findForChange(Actor actor, PostId id) {
        return units.read(
                () -> posts.find(id).filter(post -> post.mayBeChangedBy(actor)).map(this::view));
    }

    private PostView view(Post post) {
        return new PostView(post, users.byline(post.author()));
    }

    private Page<PostView> views(Page<Post> page) {
        var bylines = users.bylines(page.items().stream().map(Post::author).toList());
        return page.map(post -> new PostView(post, bylines.apply(post.author())));
    }
}
