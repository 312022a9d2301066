package org.inkmark.application.user;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.inkmark.application.port.Change;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.audit.AuditAction;
import org.inkmark.domain.audit.AuditThing;
import org.inkmark.domain.audit.Deed;
import org.inkmark.domain.bookmark.Bookmark;
import org.inkmark.domain.bookmark.BookmarkFilter;
import org.inkmark.domain.bookmark.BookmarkRepository;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.post.Post;
import org.inkmark.domain.post.PostFilter;
import org.inkmark.domain.post.PostRepository;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserId;

/** Hands on or deletes what a user has. */
@Singleton
final class Inheritance {

    private static final int AT_ONCE = 100;

    private final PostRepository posts;
    private final BookmarkRepository bookmarks;
    private final Users users;
    private final InstantSource clock;

    Inheritance(PostRepository posts, BookmarkRepository bookmarks, Users users, InstantSource clock) {
        this.posts = posts;
        this.bookmarks = bookmarks;
        this.users = users;
        this.clock = clock;
    }

    /** Leaves the user without posts and bookmarks; inside a unit. */
    void settle(Actor actor, User user, Legacy legacy, UnitOfWork.Changes changes) {
        var now = clock.instant();
        switch (legacy) {
            case Legacy.HandTo(var username) -> handOn(user, heir(user, username), now, changes);
            case Legacy.DeleteEverything() -> deleteAll(actor, user, now, changes);
        }
    }

    private UserId heir(User user, String username) {
        var heir = users.named(username).id();
        if (heir.equals(user.id())) {
            throw new InvalidValue("heir", "must be another user than the one who is deleted");
        }
        return heir;
    }

    private void handOn(User user, UserId heir, Instant now, UnitOfWork.Changes changes) {
        forEachPost(user, now, post -> {
            posts.update(post.handTo(heir, now));
            changes.add(Change.of(Change.Kind.POST, post.id().value()));
        });
        inBatches(() -> bookmarksOf(user), batch -> {
            var kept = bookmarks.findByAddresses(
                    heir, batch.stream().map(Bookmark::address).toList());
            for (var bookmark : batch) {
                var own = kept.get(bookmark.address());
                if (own == null) {
                    bookmarks.update(bookmark.handTo(heir, now));
                } else {
                    bookmarks.update(own.absorbing(bookmark, now));
                    bookmarks.delete(bookmark);
                    changes.add(change(own));
                }
                changes.add(change(bookmark));
            }
        });
    }

    private void deleteAll(Actor actor, User user, Instant now, UnitOfWork.Changes changes) {
        forEachPost(user, now, post -> {
            posts.delete(post.withdraw(now));
            changes.add(Change.of(Change.Kind.POST, post.id().value()));
            changes.add(new Deed(actor, AuditAction.POST_DELETED, AuditThing.post(post.slug())));
        });
        inBatches(
                () -> bookmarksOf(user),
                batch -> batch.forEach(bookmark -> {
                    bookmarks.delete(bookmark);
                    changes.add(change(bookmark));
                }));
    }

    private void forEachPost(User user, Instant now, Consumer<Post> action) {
        inBatches(
                () -> posts.list(PostFilter.all(now).by(user.id()), PageRequest.first(AT_ONCE))
                        .items(),
                batch -> batch.forEach(action));
    }

    private List<Bookmark> bookmarksOf(User user) {
        return bookmarks
                .list(BookmarkFilter.all().of(user.id()), PageRequest.first(AT_ONCE))
                .items();
    }

    /** Each batch leaves the user's list, so that the next first page is the next batch. */
    private static <T> void inBatches(Supplier<List<T>> firstPage, Consumer<List<T>> action) {
        for (var batch = firstPage.get(); !batch.isEmpty(); batch = firstPage.get()) {
            action.accept(batch);
        }
    }

    private static Change change(Bookmark bookmark) {
        return Change.of(Change.Kind.BOOKMARK, bookmark.id().value());
    }
}
