package org.inkmark.application.bookmark;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import org.inkmark.application.port.Change;
import org.inkmark.application.port.IdGenerator;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.application.user.Users;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.StaleVersion;
import org.inkmark.domain.Validation;
import org.inkmark.domain.bookmark.Bookmark;
import org.inkmark.domain.bookmark.BookmarkId;
import org.inkmark.domain.bookmark.BookmarkRepository;
import org.inkmark.domain.bookmark.WebAddress;
import org.inkmark.domain.tag.Tags;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.UserId;

@Singleton
final class BookmarkWriter implements ManageBookmarks {

    private final BookmarkRepository bookmarks;
    private final BookmarkAccess access;
    private final Users users;
    private final IdGenerator ids;
    private final UnitOfWork units;
    private final InstantSource clock;

    BookmarkWriter(
            BookmarkRepository bookmarks,
            BookmarkAccess access,
            Users users,
            IdGenerator ids,
            UnitOfWork units,
            InstantSource clock) {
        this.bookmarks = bookmarks;
        this.access = access;
        this.users = users;
        this.ids = ids;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public Bookmark add(Actor actor, AddBookmark command) {
        var owner = owner(actor, command.user());
        var check = new Validation();
        var address = check.check(() -> WebAddress.of(command.address()));
        check.check(() -> Bookmark.title(command.title()));
        check.check(() -> Bookmark.note(command.note()));
        var tags = check.check(() -> Tags.of(command.tags()));
        check.throwIfBroken();

        var now = clock.instant();
        var bookmark = new Bookmark(
                new BookmarkId(ids.next(IdGenerator.Kind.BOOKMARK)),
                owner,
                address.orElseThrow(),
                command.title(),
                command.note(),
                Optional.empty(),
                tags.orElseThrow(),
                command.visibility(),
                command.toRead(),
                now,
                now,
                0);
        units.run(changes -> {
            bookmarks.add(bookmark);
            changes.add(change(bookmark));
        });
        return bookmark;
    }

    private UserId owner(Actor actor, Optional<String> wanted) {
        if (wanted.isEmpty()) {
            if (actor instanceof Actor.SignedIn signedIn) {
                return signedIn.user();
            }
            throw new NotAllowed("a bookmark needs a user: sign in, or name one");
        }
        return users.actedFor(
                        actor,
                        wanted.orElseThrow(),
                        Bookmark.areAllKeptBy(actor),
                        "the bookmarks of others are theirs alone")
                .id();
    }

    @Override
    public Bookmark edit(Actor actor, String username, String address, EditBookmark command) {
        var bookmark = access.forChange(actor, username, address);
        if (command.version().isPresent() && command.version().getAsLong() != bookmark.version()) {
            throw new StaleVersion("bookmark", address);
        }
        var check = new Validation();
        var newAddress = check.check(() -> command.address().map(WebAddress::of).orElse(bookmark.address()));
        var title = check.check(() -> command.title().map(Bookmark::title).orElse(bookmark.title()));
        var note = check.check(() -> command.note().map(Bookmark::note).orElse(bookmark.note()));
        var tags = check.check(() -> command.tags().map(Tags::of).orElse(bookmark.tags()));
        check.throwIfBroken();

        var next = bookmark.edit(
                newAddress.orElseThrow(),
                title.orElseThrow(),
                note.orElseThrow(),
                tags.orElseThrow(),
                command.visibility().orElse(bookmark.visibility()),
                command.toRead().orElse(bookmark.toRead()),
                clock.instant());
        return units.call(changes -> {
            var kept = bookmarks.update(next);
            changes.add(change(kept));
            return kept;
        });
    }

    @Override
    public void delete(Actor actor, String username, String address) {
        var bookmark = access.forChange(actor, username, address);
        units.run(changes -> {
            bookmarks.delete(bookmark);
            changes.add(change(bookmark));
        });
    }

    private static Change change(Bookmark bookmark) {
        return Change.of(Change.Kind.BOOKMARK, bookmark.id().value());
    }
}
