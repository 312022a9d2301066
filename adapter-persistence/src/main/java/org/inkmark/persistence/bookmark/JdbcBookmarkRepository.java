package org.inkmark.persistence.bookmark;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.micronaut.data.exceptions.OptimisticLockException;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inkmark.domain.AlreadyExists;
import org.inkmark.domain.StaleVersion;
import org.inkmark.domain.bookmark.Bookmark;
import org.inkmark.domain.bookmark.BookmarkFilter;
import org.inkmark.domain.bookmark.BookmarkId;
import org.inkmark.domain.bookmark.BookmarkRepository;
import org.inkmark.domain.bookmark.WebAddress;
import org.inkmark.domain.page.Page;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.tag.Tags;
import org.inkmark.domain.user.UserId;
import org.inkmark.persistence.unit.DatabaseCalls;
import org.inkmark.persistence.unit.Writes;

@Singleton
@DatabaseCalls
class JdbcBookmarkRepository implements BookmarkRepository {

    private final BookmarkRows rows;
    private final BookmarkTags tags;
    private final BookmarkList list;

    JdbcBookmarkRepository(BookmarkRows rows, BookmarkTags tags, BookmarkList list) {
        this.rows = rows;
        this.tags = tags;
        this.list = list;
    }

    @Override
    public Optional<Bookmark> find(BookmarkId id) {
        return rows.findById(id.value())
                .flatMap(row -> load(List.of(row)).stream().findFirst());
    }

    @Override
    public Optional<Bookmark> findByAddress(UserId owner, WebAddress address) {
        return Optional.ofNullable(findByAddresses(owner, List.of(address)).get(address));
    }

    @Override
    public Map<WebAddress, Bookmark> findByAddresses(UserId owner, Collection<WebAddress> addresses) {
        var hashes = addresses.stream().distinct().map(BookmarkRow::hash).toList();
        return load(list.byHashes(owner, hashes)).stream().collect(toMap(Bookmark::address, bookmark -> bookmark));
    }

    @Override
    public Page<Bookmark> list(BookmarkFilter filter, PageRequest request) {
        return Page.of(load(list.page(filter, request)), request, Bookmark::place);
    }

    @Override
    public long countOf(UserId owner) {
        return rows.countByUser(owner.value());
    }

    /** However many they are, their tags are read at once. */
    private List<Bookmark> load(List<BookmarkRow> bookmarks) {
        var tagsOf = tags.of(bookmarks.stream().map(BookmarkRow::id).toList());
        return bookmarks.stream()
                .map(row -> row.toBookmark(tagsOf.getOrDefault(row.id(), Tags.none())))
                .toList();
    }

    @Override
    @Writes
    public void add(Bookmark bookmark) {
        addAll(List.of(bookmark));
    }

    @Override
    @Writes
    public void addAll(Collection<Bookmark> bookmarks) {
        if (bookmarks.isEmpty()) {
            return;
        }
        bookmarks.stream().collect(groupingBy(Bookmark::owner)).forEach(this::refuseWhatIsTaken);
        rows.saveAll(bookmarks.stream().map(BookmarkRow::of).toList());
        // Micronaut Data begins every version at 0
        bookmarks.stream()
                .filter(bookmark -> bookmark.version() != 0)
                .forEach(bookmark -> rows.setVersion(bookmark.id().value(), bookmark.version()));
        tags.add(bookmarks);
    }

    private void refuseWhatIsTaken(UserId owner, List<Bookmark> added) {
        var addresses = added.stream().map(Bookmark::address).toList();
        var taken = new HashSet<>(findByAddresses(owner, addresses).keySet());
        for (var address : addresses) {
            if (!taken.add(address)) {
                throw taken(address);
            }
        }
    }

    @Override
    @Writes
    public Bookmark update(Bookmark bookmark) {
        requireCurrent(bookmark);
        if (findByAddress(bookmark.owner(), bookmark.address())
                .filter(other -> !other.id().equals(bookmark.id()))
                .isPresent()) {
            throw taken(bookmark.address());
        }
        try {
            var next = rows.update(BookmarkRow.of(bookmark));
            tags.replace(bookmark);
            return next.toBookmark(bookmark.tags());
        } catch (OptimisticLockException e) {
            throw stale(bookmark);
        }
    }

    @Override
    @Writes
    public void delete(Bookmark bookmark) {
        requireCurrent(bookmark);
        try {
            rows.delete(BookmarkRow.of(bookmark));
        } catch (OptimisticLockException e) {
            throw stale(bookmark);
        }
    }

    private void requireCurrent(Bookmark bookmark) {
        if (rows.findById(bookmark.id().value())
                .filter(row -> row.version() == bookmark.version())
                .isEmpty()) {
            throw stale(bookmark);
        }
    }

    private static AlreadyExists taken(WebAddress address) {
        return new AlreadyExists("address", address.typed());
    }

    private static StaleVersion stale(Bookmark bookmark) {
        return new StaleVersion("bookmark", bookmark.address().typed());
    }
}
