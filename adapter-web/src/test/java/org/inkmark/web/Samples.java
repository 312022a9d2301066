package org.inkmark.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.inkmark.application.bookmark.BookmarkView;
import org.inkmark.application.post.PostView;
import org.inkmark.domain.bookmark.Bookmark;
import org.inkmark.domain.bookmark.BookmarkId;
import org.inkmark.domain.bookmark.Visibility;
import org.inkmark.domain.bookmark.WebAddress;
import org.inkmark.domain.language.LanguageTag;
import org.inkmark.domain.post.Post;
import org.inkmark.domain.post.PostId;
import org.inkmark.domain.post.Slug;
import org.inkmark.domain.site.Site;
import org.inkmark.domain.tag.Tags;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Byline;
import org.inkmark.domain.user.EmailAddress;
import org.inkmark.domain.user.PasswordHash;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserId;
import org.inkmark.domain.user.Username;

/** Things that tests are about. */
public final class Samples {
    public static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    public static final Site SITE =
            new Site("Quiet Pages", "Notes from a slow web", new LanguageTag("en"), ZoneId.of("Europe/Berlin"));

    public static final Actor.SignedIn ALICE = user(1, "alice", Role.AUTHOR);
    public static final Actor.SignedIn BOB = user(2, "bob", Role.MEMBER);
    public static final Actor.SignedIn EDITH = user(3, "edith", Role.EDITOR);

    public static final Actor.SignedIn ROOT = user(4, "root", Role.ADMIN);

    private Samples() {}

    public static Actor.SignedIn user(long id, String username, Role role) {
        return new Actor.SignedIn(new UserId(id), new Username(username), role);
    }

    public static Post draft(long id, String title, String slug, String markdown, String... tags) {
        return Post.draft(
                new PostId(id), ALICE.user(), title, new Slug(slug), markdown, Tags.of(tags), NOW.minusSeconds(3_600));
    }

    public static Post published(long id, String title, String slug, String markdown, String... tags) {
        return draft(id, title, slug, markdown, tags).publish(NOW.minusSeconds(86_400 * id), NOW);
    }

    public static PostView byAlice(Post post) {
        return new PostView(post, new Byline(ALICE.username(), "Alice Archer", ALICE.role()));
    }

    public static Bookmark bookmark(long id, String address, String title, String note, String... tags) {
        return new Bookmark(
                new BookmarkId(id),
                BOB.user(),
                WebAddress.of(address),
                title,
                note,
                Optional.empty(),
                Tags.of(tags),
                Visibility.PUBLIC,
                false,
                NOW,
                NOW,
                0);
    }

    public static BookmarkView keptByBob(Bookmark bookmark) {
        return new BookmarkView(bookmark, new Byline(BOB.username(), "Bob Baker", BOB.role()));
    }

    public static User profile(Actor.SignedIn actor) {
        return new User(
                actor.user(),
                actor.username(),
                new EmailAddress(actor.username() + "@example.org"),
                "Alice Archer",
                actor.role(),
                Optional.empty(),
                true,
                new PasswordHash("$argon2id$none"),
                NOW,
                5);
    }
}
