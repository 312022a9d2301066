package org.inkmark.domain.memory;

import static org.inkmark.domain.memory.Tables.BOOKMARKS;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inkmark.domain.AlreadyExists;
import org.inkmark.domain.StaleVersion;
import org.inkmark.domain.bookmark.Bookmark;
import org.inkmark.domain.bookmark.BookmarkFilter;
import org.inkmark.domain.bookmark.BookmarkId;
import org.inkmark.domain.bookmark.BookmarkRepository;
import org.inkmark.domain.bookmark.WebAddress;
import org.inkmark.domain.page.Page;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.user.UserId;

final class InMemoryBookmarks implements BookmarkRepository {

    private final InMemoryStore store;

    InMemoryBookmarks(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Bookmark> find(BookmarkId id) {
        return Optional.ofNullable(store.read(BOOKMARKS).get(id));
    }

    @Override
    public Optional<Bookmark> findByAddress(UserId owner, WebAddress address) {
        return of(owner).filter(bookmark -> bookmark.address().equals(address)).findFirst();
    }

    @Override
    public Map<WebAddress, Bookmark> findByAddresses(UserId owner, Collection<WebAddress> addresses) {
        var wanted = new HashSet<>(addresses);
        return of(owner)
                .filter(bookmark -> wanted.contains(bookmark.address()))
                .collect(Collectors.toMap(Bookmark::address, Function.identity()));
    }

    @Override
    public Page<Bookmark> list(BookmarkFilter filter, PageRequest request) {
        var fitting = store.read(BOOKMARKS).values().stream().filter(bookmark -> fits(filter, bookmark));
        return Lists.page(fitting, request, Bookmark::place);
    }

    private static boolean fits(BookmarkFilter filter, Bookmark bookmark) {
        return Lists.fits(filter.owner(), bookmark.owner())
                && filter.tag().stream().allMatch(bookmark.tags()::contains)
                && Lists.fits(filter.visibility(), bookmark.visibility())
                && Lists.fits(filter.toRead(), bookmark.toRead())
                && Lists.holdsWords(filter.titleWords(), bookmark.title());
    }

    @Override
    public long countOf(UserId owner) {
        return of(owner).count();
    }

    @Override
    public void add(Bookmark bookmark) {
        var bookmarks = store.write(BOOKMARKS);
        if (bookmarks.containsKey(bookmark.id())) {
            throw store.refuse(new IllegalStateException("there is a bookmark " + bookmark.id() + " already"));
        }
        refuseWhatIsTaken(bookmark);
        bookmarks.put(bookmark.id(), bookmark);
        InMemoryTags.keepLabels(store, bookmark.tags());
    }

    @Override
    public void addAll(Collection<Bookmark> bookmarks) {
        store.write(BOOKMARKS);
        bookmarks.forEach(this::add);
    }

    @Override
    public Bookmark update(Bookmark bookmark) {
        var bookmarks = store.write(BOOKMARKS);
        requireCurrent(bookmark);
        refuseWhatIsTaken(bookmark);
        var next = next(bookmark);
        bookmarks.put(bookmark.id(), next);
        InMemoryTags.keepLabels(store, bookmark.tags());
        return next;
    }

    @Override
    public void delete(Bookmark bookmark) {
        var bookmarks = store.write(BOOKMARKS);
        requireCurrent(bookmark);
        bookmarks.remove(bookmark.id());
    }

    private Stream<Bookmark> of(UserId owner) {
        return store.read(BOOKMARKS).values().stream()
                .filter(bookmark -> bookmark.owner().equals(owner));
    }

    private void requireCurrent(Bookmark bookmark) {
        if (find(bookmark.id())
                .filter(kept -> kept.version() == bookmark.version())
                .isEmpty()) {
            throw store.refuse(new StaleVersion("bookmark", bookmark.address().typed()));
        }
    }

    private void refuseWhatIsTaken(Bookmark bookmark) {
        if (findByAddress(bookmark.owner(), bookmark.address())
                .filter(other -> !other.id().equals(bookmark.id()))
                .isPresent()) {
            throw store.refuse(new AlreadyExists("address", bookmark.address().typed()));
        }
    }

    private static Bookmark next(Bookmark bookmark) {
        return new Bookmark(
                bookmark.id(),
                bookmark.owner(),
                bookmark.address(),
                bookmark.title(),
                bookmark.note(),
                bookmark.lang(),
                bookmark.tags(),
                bookmark.visibility(),
                bookmark.toRead(),
                bookmark.createdAt(),
                bookmark.updatedAt(),
                bookmark.version() + 1);
    }
}
