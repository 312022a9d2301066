package org.inkmark.permission;

import static org.inkmark.domain.bookmark.BookmarkBuilder.aBookmark;
import static org.inkmark.domain.post.PostBuilder.aPost;
import static org.inkmark.domain.user.UserBuilder.aUser;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.inkmark.ServedSite;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.domain.bookmark.Bookmark;
import org.inkmark.domain.bookmark.BookmarkRepository;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.post.Post;
import org.inkmark.domain.post.PostRepository;
import org.inkmark.domain.session.Session;
import org.inkmark.domain.session.SessionRepository;
import org.inkmark.domain.session.Stay;
import org.inkmark.domain.session.TokenHash;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserRepository;

/** Who acts, and what they find: a user with a session, a post and a bookmark in the cell's state; themselves where the cell is of own things. */
final class Scene implements AutoCloseable {

    /** How much of the scene there is. */
    enum Presence {
        ALL,
        NO_THINGS,
        NO_OWNER
    }

    private static final AtomicLong NUMBERS = new AtomicLong(1_500_000);
    private static final Duration A_DAY = Duration.ofDays(1);

    private final ServedSite site;
    private final Actor actor;
    private final long number = NUMBERS.incrementAndGet();
    private final boolean isOwn;
    private final Optional<User> owner;
    private final Optional<Session> session;
    private final Optional<Post> post;
    private final Optional<Bookmark> bookmark;
    private final User ownerAsMade;
    private final Session sessionAsMade;
    private final Post postAsMade;
    private final Bookmark bookmarkAsMade;

    private Scene(ServedSite site, Actor actor, Optional<User> self, Cell cell, Presence presence) {
        this.site = site;
        this.actor = actor;
        this.isOwn = cell.isOwn();
        var isOfUser = isOwn && self.isPresent();
        this.ownerAsMade = isOfUser ? self.get() : aUser().build();
        this.sessionAsMade = begun();
        this.postAsMade = post(cell.state());
        this.bookmarkAsMade = bookmark(cell.state());
        ask(UnitOfWork.class).run(_ -> {
            if (!isOfUser && presence != Presence.NO_OWNER) {
                ask(UserRepository.class).add(ownerAsMade);
            }
            if (presence == Presence.ALL) {
                ask(SessionRepository.class).add(sessionAsMade);
                ask(PostRepository.class).add(postAsMade);
                ask(BookmarkRepository.class).add(bookmarkAsMade);
            }
        });
        this.owner = ask(UserRepository.class).find(ownerAsMade.id());
        this.session = ask(SessionRepository.class).find(sessionAsMade.token());
        this.post = ask(PostRepository.class).find(postAsMade.id());
        this.bookmark = ask(BookmarkRepository.class).find(bookmarkAsMade.id());
    }

    /** @param self who acts, where that is a user of the site */
    static Scene set(ServedSite site, Optional<User> self, Cell cell, Presence presence) {
        var actor = self.<Actor>map(Actor::signedIn)
                .orElseGet(() -> cell.who() == Who.OPERATOR ? Actor.operator() : Actor.anonymous());
        return new Scene(site, actor, self, cell, presence);
    }

    private Session begun() {
        var token = new TokenHash("%064x".formatted(number));
        return Session.begin(
                token, ownerAsMade.id(), Stay.BRIEF, "", "", Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    private Post post(String state) {
        var made = aPost().by(ownerAsMade)
                .slug("thing-" + number)
                .titled("Thing " + number)
                .tagged("tag-" + number);
        return switch (state) {
            case "scheduled" -> made.published(Instant.now().plus(A_DAY)).build();
            case "published" -> made.published(Instant.now().minus(A_DAY)).build();
            case "withdrawn" -> made.everPublic().build();
            default -> made.build();
        };
    }

    private Bookmark bookmark(String state) {
        var made = aBookmark()
                .of(ownerAsMade)
                .at("https://example.org/" + number)
                .titled("Thing " + number)
                .tagged("tag-" + number);
        return state.equals("public") ? made.shared().build() : made.build();
    }

    <T> T ask(Class<T> port) {
        return site.port(port);
    }

    Actor actor() {
        return actor;
    }

    Actor.SignedIn user() {
        return (Actor.SignedIn) actor;
    }

    boolean isOwn() {
        return isOwn;
    }

    /** Of this scene alone. */
    long number() {
        return number;
    }

    User owner() {
        return owner.orElse(ownerAsMade);
    }

    String username() {
        return owner().username().value();
    }

    Session session() {
        return session.orElse(sessionAsMade);
    }

    /** Whether there was a session that this ends. */
    boolean isEnded(Runnable deed) {
        deed.run();
        return session.isPresent()
                && ask(SessionRepository.class).find(sessionAsMade.token()).isEmpty();
    }

    Post post() {
        return post.orElse(postAsMade);
    }

    String slug() {
        return post().slug().value();
    }

    Bookmark bookmark() {
        return bookmark.orElse(bookmarkAsMade);
    }

    String address() {
        return bookmark().address().typed();
    }

    String tag() {
        return "tag-" + number;
    }

    PageRequest firstPage() {
        return PageRequest.first(PageRequest.MAX_SIZE);
    }

    /** Whether everything is as it was found. */
    boolean isUntouched() {
        return ask(UserRepository.class).find(ownerAsMade.id()).equals(owner)
                && ask(SessionRepository.class).find(sessionAsMade.token()).equals(session)
                && ask(PostRepository.class).find(postAsMade.id()).equals(post)
                && ask(BookmarkRepository.class).find(bookmarkAsMade.id()).equals(bookmark);
    }

    /** Takes the things away, so that they are on no list of another scene. */
    @Override
    public void close() {
        ask(UnitOfWork.class).run(_ -> {
            ask(SessionRepository.class).delete(sessionAsMade.token());
            var posts = ask(PostRepository.class);
            var bookmarks = ask(BookmarkRepository.class);
            posts.find(postAsMade.id()).ifPresent(posts::delete);
            bookmarks.find(bookmarkAsMade.id()).ifPresent(bookmarks::delete);
        });
    }
}
