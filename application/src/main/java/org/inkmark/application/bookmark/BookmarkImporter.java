package org.inkmark.application.bookmark;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inkmark.application.database.Storage;
import org.inkmark.application.port.Change;
import org.inkmark.application.port.IdGenerator;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.application.user.Users;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.bookmark.Bookmark;
import org.inkmark.domain.bookmark.BookmarkId;
import org.inkmark.domain.bookmark.BookmarkRepository;
import org.inkmark.domain.bookmark.WebAddress;
import org.inkmark.domain.tag.Tags;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.UserId;

@Singleton
final class BookmarkImporter implements ImportBookmarks {

    private static final int AT_ONCE = 500;

    private final BookmarkRepository bookmarks;
    private final Users users;
    private final IdGenerator ids;
    private final UnitOfWork units;
    private final Storage storage;
    private final InstantSource clock;

    BookmarkImporter(
            BookmarkRepository bookmarks,
            Users users,
            IdGenerator ids,
            UnitOfWork units,
            Storage storage,
            InstantSource clock) {
        this.bookmarks = bookmarks;
        this.users = users;
        this.ids = ids;
        this.units = units;
        this.storage = storage;
        this.clock = clock;
    }

    @Override
    public Summary importAll(Actor actor, String username, List<ImportBookmark> imported) {
        var owner = users.named(username).id();
        if (!actor.is(owner) && !(actor instanceof Actor.Operator)) {
            throw new NotAllowed("only users themselves may import their bookmarks");
        }
        var failures = new ArrayList<Failure>();
        var now = clock.instant();
        var distinct = new LinkedHashMap<WebAddress, Bookmark>();
        var merged = 0;
        for (var each : imported) {
            try {
                var bookmark = bookmark(owner, each, now);
                var same = distinct.putIfAbsent(bookmark.address(), bookmark);
                if (same != null) {
                    distinct.put(bookmark.address(), same.mergedWith(bookmark, same.updatedAt()));
                    merged++;
                }
            } catch (InvalidValue e) {
                failures.add(new Failure(each.address(), e.getMessage()));
            }
        }
        var counts = new Counts(0, merged, 0);
        for (var batch : batches(distinct.values())) {
            storage.giveWay();
            counts = counts.plus(keep(owner, batch, now));
        }
        return new Summary(counts.added(), counts.merged(), counts.unchanged(), failures);
    }

    private record Counts(int added, int merged, int unchanged) {
        Counts plus(Counts other) {
            return new Counts(added + other.added, merged + other.merged, unchanged + other.unchanged);
        }
    }

    /** A unit has ten seconds and a database's memory: a file of any size goes in batches. */
    private static List<List<Bookmark>> batches(Collection<Bookmark> all) {
        var list = List.copyOf(all);
        var batches = new ArrayList<List<Bookmark>>();
        for (var from = 0; from < list.size(); from += AT_ONCE) {
            batches.add(list.subList(from, Math.min(list.size(), from + AT_ONCE)));
        }
        return batches;
    }

    private Counts keep(UserId owner, List<Bookmark> batch, Instant now) {
        return units.call(changes -> {
            var kept = bookmarks.findByAddresses(
                    owner, batch.stream().map(Bookmark::address).toList());
            var added = batch.stream()
                    .filter(bookmark -> !kept.containsKey(bookmark.address()))
                    .toList();
            bookmarks.addAll(added);
            added.forEach(bookmark -> changes.add(change(bookmark)));
            var merged = merge(kept, batch, now);
            merged.forEach(bookmark -> changes.add(change(bookmarks.update(bookmark))));
            return new Counts(added.size(), merged.size(), batch.size() - added.size() - merged.size());
        });
    }

    /** The bookmarks kept already to which the imported ones add something. */
    private static List<Bookmark> merge(Map<WebAddress, Bookmark> kept, List<Bookmark> imported, Instant now) {
        var changed = new ArrayList<Bookmark>();
        for (var bookmark : imported) {
            Optional.ofNullable(kept.get(bookmark.address())).ifPresent(before -> {
                var united = before.mergedWith(atLeast(before, bookmark), before.updatedAt());
                if (!united.equals(before)) {
                    changed.add(before.mergedWith(atLeast(before, bookmark), now));
                }
            });
        }
        return changed;
    }

    /** Files name whole seconds: an instant within the same second as the one kept is not an earlier one. */
    private static Bookmark atLeast(Bookmark kept, Bookmark imported) {
        var sameSecond = imported.createdAt().equals(kept.createdAt().truncatedTo(ChronoUnit.SECONDS));
        return sameSecond ? imported.addedAt(kept.createdAt()) : imported;
    }

    private Bookmark bookmark(UserId owner, ImportBookmark imported, Instant now) {
        var address = WebAddress.of(imported.address());
        var tags = Tags.of(imported.tags());
        return new Bookmark(
                new BookmarkId(ids.next(IdGenerator.Kind.BOOKMARK)),
                owner,
                address,
                imported.title(),
                imported.note(),
                Optional.empty(),
                tags,
                imported.visibility(),
                imported.toRead(),
                imported.addedAt().orElse(now),
                now,
                0);
    }

    private static Change change(Bookmark bookmark) {
        return Change.of(Change.Kind.BOOKMARK, bookmark.id().value());
    }
}
