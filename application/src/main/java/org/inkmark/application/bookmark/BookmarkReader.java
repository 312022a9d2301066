package org.inkmark.application.bookmark;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.application.user.Users;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.bookmark.Bookmark;
import org.inkmark.domain.bookmark.BookmarkFilter;
import org.inkmark.domain.bookmark.BookmarkId;
import org.inkmark.domain.bookmark.BookmarkRepository;
import org.inkmark.domain.bookmark.Visibility;
import org.inkmark.domain.page.Page;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.tag.Tag;
import org.inkmark.domain.tag.TagRepository;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.UserId;

@Singleton
final class BookmarkReader implements BrowseBookmarks {

    /** Enough to know what somebody collects, and few enough to count while a form opens. */
    private static final int NEWEST = 1_000;

    private final BookmarkRepository bookmarks;
    private final TagRepository tags;
    private final Users users;
    private final BookmarkAccess access;
    private final UnitOfWork units;

    BookmarkReader(
            BookmarkRepository bookmarks, TagRepository tags, Users users, BookmarkAccess access, UnitOfWork units) {
        this.bookmarks = bookmarks;
        this.tags = tags;
        this.users = users;
        this.access = access;
        this.units = units;
    }

    @Override
    public Page<BookmarkView> newest(PageRequest request) {
        return units.read(() -> views(bookmarks.list(BookmarkFilter.all().visible(Visibility.PUBLIC), request)));
    }

    @Override
    public Page<BookmarkView> list(Actor actor, BookmarkQuery query, PageRequest request) {
        return units.read(() -> views(bookmarks.list(
                new BookmarkFilter(
                        owner(actor, query.user()),
                        query.tag().map(Tag::of),
                        query.visibility(),
                        query.toRead(),
                        query.titleWords()),
                request)));
    }

    private Optional<UserId> owner(Actor actor, Optional<String> wanted) {
        return switch (actor) {
            case Actor.Anonymous anonymous ->
                throw new NotAllowed("only those who have signed in may list their bookmarks");
            case Actor.Operator operator ->
                wanted.map(username -> users.named(username).id());
            case Actor.SignedIn signedIn -> {
                if (wanted.filter(
                                username -> !username.equals(signedIn.username().value()))
                        .isPresent()) {
                    throw new NotAllowed("the bookmarks of others are theirs alone");
                }
                yield Optional.of(signedIn.user());
            }
        };
    }

    @Override
    public List<Tag> tagsInUse(Actor.SignedIn actor) {
        return units.read(() -> tags.ofBookmarks(actor.user(), NEWEST, MAX_TAGS));
    }

    @Override
    public BookmarkView show(Actor actor, String username, String address) {
        return units.read(() -> view(access.forReading(actor, username, address)));
    }

    @Override
    public Optional<BookmarkView> findForChange(Actor actor, BookmarkId id) {
        return units.read(() -> bookmarks
                .find(id)
                .filter(bookmark -> bookmark.mayBeChangedBy(actor))
                .map(this::view));
    }

    private BookmarkView view(Bookmark bookmark) {
        return new BookmarkView(bookmark, users.byline(bookmark.owner()));
    }

    private Page<BookmarkView> views(Page<Bookmark> page) {
        var bylines = users.bylines(page.items().stream().map(Bookmark::owner).toList());
        return page.map(bookmark -> new BookmarkView(bookmark, bylines.apply(bookmark.owner())));
    }
}
