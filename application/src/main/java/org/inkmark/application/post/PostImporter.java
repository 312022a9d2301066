package org.inkmark.application.post;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.inkmark.application.database.Storage;
import org.inkmark.application.port.Change;
import org.inkmark.application.port.IdGenerator;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.application.user.Users;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.Validation;
import org.inkmark.domain.language.LanguageTag;
import org.inkmark.domain.post.Post;
import org.inkmark.domain.post.PostId;
import org.inkmark.domain.post.PostImport;
import org.inkmark.domain.post.PostImportRepository;
import org.inkmark.domain.post.PostPath;
import org.inkmark.domain.post.PostRepository;
import org.inkmark.domain.post.Publication;
import org.inkmark.domain.post.Slug;
import org.inkmark.domain.tag.Tags;
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
        if (earlier.isPresent() && isUnchanged(earlier.orElseThrow(), command)) {
            return Outcome.UNCHANGED;
        }
        earlier.ifPresent(this::postOf);
        Content.of(command);
        author(command);
        return earlier.isEmpty() ? Outcome.ADDED : Outcome.UPDATED;
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
        var content = Content.of(command);
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
        var content = Content.of(command);
        var now = clock.instant();
        var edited = post.edit(
                content.title(),
                content.slug().orElse(post.slug()),
                content.markdown(),
                content.lang(),
                content.tags(),
                now);
        var next = command.publishedAt().map(at -> edited.publish(at, now)).orElseGet(() -> edited.withdraw(now));
        units.run(changes -> remember(command, content, posts.update(next), changes));
    }

    private void remember(ImportPost command, Content content, Post kept, UnitOfWork.Changes changes) {
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

    /** What the file says, checked. */
    private record Content(
            String title,
            Optional<Slug> slug,
            String markdown,
            Optional<LanguageTag> lang,
            Tags tags,
            List<PostPath> formerPaths) {

        static Content of(ImportPost command) {
            var check = new Validation();
            var title = check.check(() -> Post.title(command.title()));
            var slug = check.check(() -> command.slug().map(Slug::new));
            var markdown = check.check(() -> Post.markdown(command.markdown()));
            var lang = check.check(() -> command.lang().flatMap(LanguageTag::typed));
            var tags = check.check(() -> Tags.of(command.tags()));
            var paths = check.check(() ->
                    command.formerPaths().stream().map(PostPath::ofAddress).toList());
            check.throwIfBroken();
            return new Content(
                    title.orElseThrow(),
                    slug.orElseThrow(),
                    markdown.orElseThrow(),
                    lang.orElseThrow(),
                    tags.orElseThrow(),
                    paths.orElseThrow());
        }
    }
}
