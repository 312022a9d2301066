package org.inkmark.web;

import java.time.Instant;
import java.time.ZoneId;
import org.inkmark.application.post.PostView;
import org.inkmark.domain.language.LanguageTag;
import org.inkmark.domain.post.Post;
import org.inkmark.domain.post.PostId;
import org.inkmark.domain.post.Slug;
import org.inkmark.domain.site.Site;
import org.inkmark.domain.tag.Tags;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Byline;
import org.inkmark.domain.user.Role;
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
        return new PostView(post, new Byline(ALICE.username(), "Alice Archer"));
    }
}
