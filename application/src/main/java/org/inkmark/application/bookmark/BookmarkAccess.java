package org.inkmark.application.bookmark;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Predicate;
import org.inkmark.application.user.Users;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.bookmark.Bookmark;
import org.inkmark.domain.bookmark.BookmarkRepository;
import org.inkmark.domain.bookmark.WebAddress;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.User;

/** Finds the bookmark that somebody names, if they may know of it. */
@Singleton
final class BookmarkAccess {

    private final BookmarkRepository bookmarks;
    private final Users users;

    BookmarkAccess(BookmarkRepository bookmarks, Users users) {
        this.bookmarks = bookmarks;
        this.users = users;
    }

    Bookmark forReading(Actor actor, String username, String address) {
        return find(actor, username, address, bookmark -> bookmark.mayBeSeenBy(actor));
    }

    Bookmark forChange(Actor actor, String username, String address) {
        return find(actor, username, address, bookmark -> bookmark.mayBeChangedBy(actor));
    }

    private Bookmark find(Actor actor, String username, String address, Predicate<Bookmark> isAllowed) {
        return owner(actor, username)
                .flatMap(owner -> kept(owner, address))
                .filter(isAllowed)
                .orElseThrow(() -> new NotFound("bookmark", address));
    }

    /** The operator hears that there is no such user; others must not learn who there is. */
    private Optional<User> owner(Actor actor, String username) {
        return Bookmark.areAllKeptBy(actor) ? Optional.of(users.named(username)) : users.known(username);
    }

    /** What is no address is the address of no bookmark. */
    private Optional<Bookmark> kept(User owner, String address) {
        try {
            return bookmarks.findByAddress(owner.id(), WebAddress.of(address));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }
}
