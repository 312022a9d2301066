package org.inkmark.application.post;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.inkmark.application.port.Change;
import org.inkmark.application.port.IdGenerator;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.application.user.Users;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.StaleVersion;
import org.inkmark.domain.Validation;
import org.inkmark.domain.audit.AuditAction;
import org.inkmark.domain.audit.AuditThing;
import org.inkmark.domain.audit.Deed;
import org.inkmark.domain.language.LanguageTag;
import org.inkmark.domain.post.Post;
import org.inkmark.domain.post.PostId;
import org.inkmark.domain.post.PostRepository;
import org.inkmark.domain.post.Publication;
import org.inkmark.domain.post.Slug;
import org.inkmark.domain.tag.Tags;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.UserId;

@Singleton
final class PostWriter implements ManagePosts {

    private final PostRepository posts;
    private final PostAccess access;
    private final Slugs slugs;
    private final Users users;
    private final IdGenerator ids;
    private final UnitOfWork units;
    private final InstantSource clock;

    PostWriter(
            PostRepository posts,
            PostAccess access,
            Slugs slugs,
            Users users,
            IdGenerator ids,
            UnitOfWork units,
            InstantSource clock) {
        this.posts = posts;
        this.access = access;
        this.slugs = slugs;
        this.users = users;
        this.ids = ids;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public Post write(Actor actor, WritePost command) {
        var author = author(actor, command.author());
        var check = new Validation();
        check.check(() -> Post.title(command.title()));
        var description = check.check(() -> command.description().flatMap(Post::description));
        check.check(() -> Post.markdown(command.markdown()));
        var slug = command.slug().filter(typed -> !typed.isBlank()).flatMap(typed -> check.check(() -> slug(typed)));
        var tags = check.check(() -> Tags.of(command.tags()));
        var lang = check.check(() -> command.lang().flatMap(LanguageTag::typed));
        var now = clock.instant();
        check.check(() -> command.publish().map(when -> Publication.published(when.instant(now))));
        check.throwIfBroken();

        var id = new PostId(ids.next(IdGenerator.Kind.POST));
        var draft = Post.draft(
                        id,
                        author,
                        command.title(),
                        slug.orElseGet(() -> slugs.suggestedBy(command.title())),
                        command.markdown(),
                        tags.orElseThrow(),
                        now)
                .about(description.orElseThrow())
                .in(lang.orElseThrow());
        var post = command.publish()
                .map(when -> draft.publish(when.instant(now), now))
                .orElse(draft);
        return slug.isPresent()
                ? add(actor, post)
                : slugs.keepUnder(post.slug(), id, free -> add(actor, post.under(free)));
    }

    private UserId author(Actor actor, Optional<String> wanted) {
        if (!actor.may(Role.AUTHOR)) {
            throw new NotAllowed("writing posts needs the role AUTHOR or a higher one");
        }
        if (wanted.isPresent()) {
            return users.actedFor(
                            actor,
                            wanted.orElseThrow(),
                            actor.may(Role.EDITOR),
                            "only editors may write posts for others")
                    .id();
        }
        if (actor instanceof Actor.SignedIn signedIn) {
            return signedIn.user();
        }
        throw new NotAllowed("a post needs an author: name one");
    }

    private Post add(Actor actor, Post post) {
        return units.call(changes -> {
            posts.add(post);
            changes.add(change(post));
            changeOfState(actor, Publication.draft(), post).ifPresent(changes::add);
            return post;
        });
    }

    @Override
    public Post edit(Actor actor, String slug, EditPost command) {
        var post = access.forChange(actor, slug);
        if (command.version().isPresent() && command.version().getAsLong() != post.version()) {
            throw new StaleVersion("post", slug);
        }
        var now = clock.instant();
        var check = new Validation();
        var title = check.check(() -> command.title().map(Post::title).orElse(post.title()));
        var description =
                check.check(() -> command.description().map(Post::description).orElse(post.description()));
        var markdown = check.check(() -> command.markdown().map(Post::markdown).orElse(post.markdown()));
        var typedSlug =
                command.slug().filter(typed -> !typed.isBlank()).flatMap(typed -> check.check(() -> slug(typed)));
        var tags = check.check(() -> command.tags().map(Tags::of).orElse(post.tags()));
        var lang = check.check(() -> command.lang().map(LanguageTag::typed).orElse(post.lang()));
        check.check(() -> command.publish().map(when -> Publication.published(when.instant(now))));
        check.throwIfBroken();

        var edited = post.edit(
                title.orElseThrow(),
                typedSlug.orElse(post.slug()),
                description.orElseThrow(),
                markdown.orElseThrow(),
                lang.orElseThrow(),
                tags.orElseThrow(),
                now);
        var next = command.publish().map(when -> published(edited, when, now)).orElse(edited);
        var slugGivenUp = command.slug().filter(String::isBlank).isPresent();
        return isToFollowTitle(post, next, slugGivenUp, now)
                ? slugs.keepUnder(
                        slugs.suggestedBy(next.title()), post.id(), free -> update(actor, post, next.under(free)))
                : update(actor, post, next);
    }

    /** Only a post that nobody has seen changes its slug unasked, and only where nobody has typed one. */
    private boolean isToFollowTitle(Post before, Post next, boolean slugGivenUp, Instant now) {
        return next.slug().equals(before.slug())
                && !before.wasPublicBy(now)
                && (slugGivenUp || (!next.title().equals(before.title()) && slugs.followsTitle(before)));
    }

    @Override
    public Post publish(Actor actor, String slug, PublishTime when) {
        var post = access.forChange(actor, slug);
        return update(actor, post, published(post, when, clock.instant()));
    }

    /** A post that is public already keeps its date unless another is named. */
    private static Post published(Post post, PublishTime when, Instant now) {
        return when instanceof PublishTime.Now && post.isPublicAt(now) ? post : post.publish(when.instant(now), now);
    }

    @Override
    public Post withdraw(Actor actor, String slug) {
        var post = access.forChange(actor, slug);
        return update(actor, post, post.withdraw(clock.instant()));
    }

    private Post update(Actor actor, Post before, Post next) {
        return units.call(changes -> {
            var kept = posts.update(next);
            changes.add(change(kept));
            changeOfState(actor, before.publication(), kept).ifPresent(changes::add);
            return kept;
        });
    }

    /** That it was published or withdrawn, where it was. */
    private static Optional<Deed> changeOfState(Actor actor, Publication before, Post post) {
        var thing = AuditThing.post(post.slug());
        return switch (post.publication()) {
            case Publication after when after.equals(before) -> Optional.empty();
            case Publication.Draft() -> Optional.of(new Deed(actor, AuditAction.POST_WITHDRAWN, thing));
            case Publication.Published(var at) ->
                Optional.of(new Deed(actor, AuditAction.POST_PUBLISHED, thing, at.toString()));
        };
    }

    @Override
    public void delete(Actor actor, String slug) {
        var post = access.forChange(actor, slug).withdraw(clock.instant());
        units.run(changes -> {
            posts.delete(post);
            changes.add(change(post));
            changes.add(new Deed(actor, AuditAction.POST_DELETED, AuditThing.post(post.slug())));
        });
    }

    private static Slug slug(String typed) {
        return new Slug(typed.strip());
    }

    private static Change change(Post post) {
        return Change.of(Change.Kind.POST, post.id().value());
    }
}
