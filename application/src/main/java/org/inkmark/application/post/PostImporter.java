package org.inkmark.application.post;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.inkmark.application.database.Storage;
import org.inkmark.application.port.Change;
import org.inkmark.application.port.IdGenerator;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.application.user.Users;
import org.inkmark.domain.AlreadyExists;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.audit.AuditAction;
import org.inkmark.domain.audit.AuditThing;
import org.inkmark.domain.audit.Deed;
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
    public Imported importPost(Actor actor, ImportPost command, Conflict conflict) {
        requireEditor(actor);
        storage.giveWay();
        var earlier = earlier(command);
        var post = earlier.flatMap(PostImport::post).flatMap(posts::find);
        var outcome = outcome(earlier, post, command, conflict);
        return switch (outcome) {
            case ADDED -> new Imported(outcome, add(actor, command));
            case UPDATED -> new Imported(outcome, update(actor, post.orElseThrow(), command));
            case UNCHANGED -> {
                rememberSource(earlier.orElseThrow(), command.source());
                yield new Imported(outcome, List.of());
            }
            case EDITED_HERE, ANOTHER_FILE, DELETED_HERE -> new Imported(outcome, List.of());
        };
    }

    private Optional<PostImport> earlier(ImportPost command) {
        return imports.find(command.source()).or(() -> imports.findByContent(command.contentHash()).stream()
                .filter(same -> isBelow(same.source(), command.source()) || isBelow(command.source(), same.source()))
                .findFirst());
    }

    private static boolean isBelow(String source, String other) {
        return source.endsWith("/" + other);
    }

    /** A file that was named from another folder is known by that name too from then on. */
    private void rememberSource(PostImport earlier, String source) {
        if (!earlier.source().equals(source)) {
            units.run(_ ->
                    imports.put(new PostImport(source, earlier.contentHash(), earlier.post(), earlier.postVersion())));
        }
    }

    private static Outcome outcome(
            Optional<PostImport> earlier, Optional<Post> post, ImportPost command, Conflict conflict) {
        if (earlier.isEmpty()) {
            return Outcome.ADDED;
        }
        var before = earlier.orElseThrow();
        if (before.contentHash().equals(command.contentHash())) {
            return Outcome.UNCHANGED;
        }
        var isToWin = conflict == Conflict.OVERWRITE;
        if (post.isEmpty()) {
            return isToWin ? Outcome.ADDED : Outcome.DELETED_HERE;
        }
        if (isToWin) {
            return Outcome.UPDATED;
        }
        if (post.orElseThrow().version() != before.postVersion()) {
            return Outcome.EDITED_HERE;
        }
        return isAnother(post.orElseThrow(), command) ? Outcome.ANOTHER_FILE : Outcome.UPDATED;
    }

    private static boolean isAnother(Post post, ImportPost command) {
        var at = post.publication().publishedAt();
        return !post.title().equals(command.title().strip())
                && at.isPresent()
                && command.publishedAt().isPresent()
                && !at.equals(command.publishedAt().map(instant -> instant.truncatedTo(ChronoUnit.MICROS)));
    }

    @Override
    public Imported tryOut(Actor actor, ImportPost command, Conflict conflict) {
        requireEditor(actor);
        var earlier = earlier(command);
        var post = earlier.flatMap(PostImport::post).flatMap(posts::find);
        var outcome = outcome(earlier, post, command, conflict);
        var taken =
                outcome == Outcome.ADDED || outcome == Outcome.UPDATED ? tryOut(command, post) : List.<TakenPath>of();
        return new Imported(outcome, taken);
    }

    private List<TakenPath> tryOut(ImportPost command, Optional<Post> post) {
        var content = FileContent.of(command);
        if (post.isEmpty()) {
            author(command);
        } else {
            var slug = slugFor(post.orElseThrow(), content);
            if (slugs.belongsToAnother(PostPath.of(slug), post.map(Post::id))) {
                throw new AlreadyExists("slug", slug.value());
            }
        }
        return FormerPaths.of(content.formerPaths(), post.map(Post::id), slugs).taken();
    }

    @Override
    public Optional<String> pathOf(Actor actor, String source) {
        requireEditor(actor);
        return postOf(source).map(post -> post.path().value());
    }

    @Override
    public AddedPaths addFormerPaths(Actor actor, String source, List<String> paths) {
        requireEditor(actor);
        storage.giveWay();
        var former = paths.stream().map(PostPath::ofAddress).toList();
        var post = postOf(source);
        if (post.isEmpty()) {
            return new AddedPaths(0, List.of());
        }
        var id = post.orElseThrow().id();
        var taken = FormerPaths.of(former, Optional.of(id), slugs).taken();
        var wanted = former.stream().distinct().filter(slugs::isFree).toList();
        if (!wanted.isEmpty()) {
            units.run(changes -> {
                wanted.forEach(path -> posts.addFormerPath(id, path));
                changes.add(Change.of(Change.Kind.POST, id.value()));
            });
        }
        return new AddedPaths(wanted.size(), taken);
    }

    private Optional<Post> postOf(String source) {
        return imports.find(source).flatMap(PostImport::post).flatMap(posts::find);
    }

    private static void requireEditor(Actor actor) {
        if (!actor.may(Role.EDITOR)) {
            throw new NotAllowed("importing posts needs the role EDITOR or a higher one");
        }
    }

    private List<TakenPath> add(Actor actor, ImportPost command) {
        var content = FileContent.of(command);
        var formerPaths = FormerPaths.of(content.formerPaths(), Optional.empty(), slugs);
        var author = author(command);
        var id = new PostId(ids.next(IdGenerator.Kind.POST));
        var now = clock.instant();
        var created = command.publishedAt().orElse(now);
        var post = new Post(
                id,
                author,
                content.title(),
                content.slug().or(content::likelySlug).orElseGet(() -> slugs.suggestedBy(content.title())),
                content.description(),
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
                    remember(command, formerPaths.own(), kept, changes);
                    changes.add(imported(actor, kept));
                    return kept;
                }));
        return formerPaths.taken();
    }

    private List<TakenPath> update(Actor actor, Post post, ImportPost command) {
        var content = FileContent.of(command);
        var formerPaths = FormerPaths.of(content.formerPaths(), Optional.of(post.id()), slugs);
        var now = clock.instant();
        var edited = post.edit(
                content.title(),
                slugFor(post, content),
                content.description(),
                content.markdown(),
                content.lang(),
                content.tags(),
                now);
        var published = command.publishedAt().map(at -> edited.publish(at, now)).orElseGet(() -> edited.withdraw(now));
        var next = knownAuthor(command)
                .filter(author -> !author.equals(post.author()))
                .map(author -> published.handTo(author, now))
                .orElse(published)
                .changedAt(command.updatedAt().orElse(now));
        units.run(changes -> {
            var kept = posts.update(next);
            remember(command, formerPaths.own(), kept, changes);
            changes.add(imported(actor, kept));
        });
        return formerPaths.taken();
    }

    /** A slug that the file does not say stays as it is here; one that was taken when the post came keeps the number that it got. */
    private static Slug slugFor(Post post, FileContent content) {
        return content.slug()
                .filter(wanted -> !post.slug().isNumberedFormOf(wanted))
                .orElse(post.slug());
    }

    private void remember(ImportPost command, List<PostPath> formerPaths, Post kept, UnitOfWork.Changes changes) {
        formerPaths.stream()
                .filter(path -> !path.equals(kept.path()))
                .forEach(path -> posts.addFormerPath(kept.id(), path));
        imports.put(new PostImport(command.source(), command.contentHash(), Optional.of(kept.id()), kept.version()));
        changes.add(Change.of(Change.Kind.POST, kept.id().value()));
    }

    private static Deed imported(Actor actor, Post post) {
        return new Deed(actor, AuditAction.POST_IMPORTED, AuditThing.post(post.slug()));
    }

    private UserId author(ImportPost command) {
        return knownAuthor(command)
                .or(() -> command.otherwise().map(users::named).map(User::id))
                .orElseThrow(() -> new InvalidValue(
                        "author",
                        command.authors().isEmpty()
                                ? "is not named: name one with --author USERNAME"
                                : "'" + String.join("', '", command.authors())
                                        + "' is no user here: add the user, or name another with --author USERNAME"));
    }

    private Optional<UserId> knownAuthor(ImportPost command) {
        return command.authors().stream()
                .map(users::known)
                .flatMap(Optional::stream)
                .findFirst()
                .map(User::id);
    }
}
