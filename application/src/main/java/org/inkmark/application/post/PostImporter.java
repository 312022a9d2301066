package org.inkmark.application.post;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import org.inkmark.application.database.Storage;
import org.inkmark.application.port.Change;
import org.inkmark.application.port.IdGenerator;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.application.user.Users;
import org.inkmark.domain.AlreadyExists;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.post.Post;
import org.inkmark.domain.post.PostId;
import org.inkmark.domain.post.PostImport;
import org.inkmark.domain.post.PostImportRepository;
import org.inkmark.domain.post.PostPath;
import org.inkmark.domain.post.PostRepository;
import org.inkmark.domain.post.Publication;
import org.inkmark.domain.post.Slug;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserId;

@Singleton
final class PostImporter implements ImportPosts {

    private final PostRepository posts;
    private final PostImportRepository imports;
    private final Slugs slugs;
    private final Users users;
    private final IdGenerator ids;
    private final UnitOfWork units;
    private final Storage storage;
    private final InstantSource clock;

    PostImporter(
            PostRepository posts,
            PostImportRepository imports,
            Slugs slugs,
            Users users,
            IdGenerator ids,
            UnitOfWork units,
            Storage storage,
            InstantSource clock) {
        this.posts = posts;
        this.imports = imports;
        this.slugs = slugs;
        this.users = users;
        this.ids = ids;
        this.units = units;
        this.storage = storage;
        this.clock = clock;
    }

    @Override
    public Outcome importPost(Actor actor, ImportPost command) {
        requireEditor(actor);
        storage.giveWay();
        var earlier = imports.find(command.source());
        if (earlier.isEmpty()) {
            add(command);
            return Outcome.ADDED;
        }
        if (isUnchanged(earlier.orElseThrow(), command)) {
            return Outcome.UNCHANGED;
        }
        update(postOf(earlier.orElseThrow()), command);
        return Outcome.UPDATED;
    }

    @Override
    public Outcome tryOut(Actor actor, ImportPost command) {
        requireEditor(actor);
        var earlier = imports.find(command.source());
        if (earlier.filter(before -> isUnchanged(before, command)).isPresent()) {
            return Outcome.UNCHANGED;
        }
        var post = earlier.map(this::postOf);
        var content = FileContent.of(command);
        content.formerPaths().stream()
                .filter(path -> slugs.belongsToAnother(path, post.map(Post::id)))
                .findFirst()
                .ifPresent(path -> {
                    throw new AlreadyExists("path", path.value());
                });
        if (post.isEmpty()) {
            author(command);
            return Outcome.ADDED;
        }
        var slug = slugFor(post.orElseThrow(), content);
        if (slugs.belongsToAnother(PostPath.of(slug), post.map(Post::id))) {
            throw new AlreadyExists("slug", slug.value());
        }
        return Outcome.UPDATED;
    }

    private static void requireEditor(Actor actor) {
        if (!actor.may(Role.EDITOR)) {
            throw new NotAllowed("importing posts needs the role EDITOR or a higher one");
        }
    }

    private static boolean isUnchanged(PostImport earlier, ImportPost command) {
        return earlier.contentHash().equals(command.contentHash());
    }

    private Post postOf(PostImport earlier) {
        var post = earlier.post()
                .flatMap(posts::find)
                .orElseThrow(() -> new NotAllowed("the post was deleted here, and its file has changed since"));
        if (post.version() != earlier.postVersion()) {
            throw new NotAllowed("'" + post.slug() + "' was changed here, and its file has changed too");
        }
        return post;
    }

    private void add(ImportPost command) {
        var content = FileContent.of(command);
        var author = author(command);
        var id = new PostId(ids.next(IdGenerator.Kind.POST));
        var now = clock.instant();
        var created = command.publishedAt().orElse(now);
        var post = new Post(
                id,
                author,
                content.title(),
                content.slug().orElseGet(() -> slugs.suggestedBy(content.title())),
                content.markdown(),
                content.lang(),
                content.tags(),
                Publication.of(command.publishedAt()),
                false,
                created,
                command.updatedAt().orElse(created),
                0);
        slugs.keepUnder(
                post.slug(),
                id,
                free -> units.call(changes -> {
                    var kept = post.under(free);
                    posts.add(kept);
                    remember(command, content, kept, changes);
                    return kept;
                }));
    }

    private void update(Post post, ImportPost command) {
        var content = FileContent.of(command);
        var now = clock.instant();
        var edited = post.edit(
                content.title(), slugFor(post, content), content.markdown(), content.lang(), content.tags(), now);
        var next = command.publishedAt().map(at -> edited.publish(at, now)).orElseGet(() -> edited.withdraw(now));
        units.run(changes -> remember(command, content, posts.update(next), changes));
    }

    /** A post whose wanted slug was taken when it came keeps the number that it got. */
    private static Slug slugFor(Post post, FileContent content) {
        return content.slug()
                .filter(wanted -> !post.slug().isNumberedFormOf(wanted))
                .orElse(post.slug());
    }

    private void remember(ImportPost command, FileContent content, Post kept, UnitOfWork.Changes changes) {
        content.formerPaths().stream()
                .filter(path -> !path.equals(kept.path()))
                .forEach(path -> posts.addFormerPath(kept.id(), path));
        imports.put(new PostImport(command.source(), command.contentHash(), Optional.of(kept.id()), kept.version()));
        changes.add(Change.of(Change.Kind.POST, kept.id().value()));
    }

    private UserId author(ImportPost command) {
        return command.authors().stream()
                .map(users::known)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> command.otherwise().map(users::named))
                .map(User::id)
                .orElseThrow(() -> new InvalidValue(
                        "author",
                        command.authors().isEmpty()
                                ? "is not named: name one with --author USERNAME"
                                : "'" + String.join("', '", command.authors())
                                        + "' is no user here: add the user, or name another with --author USERNAME"));
    }
}
