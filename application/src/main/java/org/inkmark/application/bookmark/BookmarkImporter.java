package org.inkmark.application.bookmark;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.inkmark.application.database.Storage;
import org.inkmark.application.port.Change;
import org.inkmark.application.port.IdGenerator;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.application.user.Users;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.audit.AuditAction;
import org.inkmark.domain.audit.AuditThing;
import org.inkmark.domain.audit.Deed;
import org.inkmark.domain.bookmark.Bookmark;
import org.inkmark.domain.bookmark.BookmarkId;
import org.inkmark.domain.bookmark.BookmarkRepository;
import org.inkmark.domain.bookmark.WebAddress;
import org.inkmark.domain.tag.Tags;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.User;
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
        var owner = users.actedFor(
                actor, username, Bookmark.areAllKeptBy(actor), "only users themselves may import their bookmarks");
        var now = clock.instant();
        var file = new Lines();
        for (var each : imported) {
            file.read(each.address(), () -> bookmark(owner.id(), each, now));
        }
        var summary = new Summary(0, 0, file.repeated, file.failures);
        for (var batch : batches(file.bookmarks.values())) {
            storage.giveWay();
            summary = sum(summary, keep(actor, owner, batch, file, now));
        }
        return summary;
    }

    /** The bookmarks of a file, those of one address united. */
    private static final class Lines {
        private final Map<WebAddress, Bookmark> bookmarks = new LinkedHashMap<>();
        private final Map<WebAddress, Integer> enriching = new HashMap<>();
        private final List<Failure> failures = new ArrayList<>();
        private int repeated;

        void read(String address, Supplier<Bookmark> line) {
            try {
                var bookmark = line.get();
                var before = bookmarks.putIfAbsent(bookmark.address(), bookmark);
                if (before != null) {
                    unite(before, bookmark);
                }
            } catch (InvalidValue e) {
                failures.add(new Failure(address, e.getMessage()));
            }
        }

        private void unite(Bookmark before, Bookmark bookmark) {
            var united = before.mergedWith(bookmark, before.updatedAt());
            if (united.equals(before)) {
                repeated++;
            } else {
                bookmarks.put(united.address(), united);
                enriching.merge(united.address(), 1, Integer::sum);
            }
        }

        /** How many further lines brought something to the first of their address. */
        int enriching(Collection<Bookmark> firsts) {
            return firsts.stream()
                    .mapToInt(first -> enriching.getOrDefault(first.address(), 0))
                    .sum();
        }
    }

    private static Summary sum(Summary one, Summary other) {
        var failures = new ArrayList<>(one.failures());
        failures.addAll(other.failures());
        return new Summary(
                one.added() + other.added(),
                one.merged() + other.merged(),
                one.unchanged() + other.unchanged(),
                failures);
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

    private Summary keep(Actor actor, User owner, List<Bookmark> batch, Lines file, Instant now) {
        return units.call(changes -> {
            var kept = bookmarks.findByAddresses(
                    owner.id(), batch.stream().map(Bookmark::address).toList());
            var added = new ArrayList<Bookmark>();
            var merged = new ArrayList<Bookmark>();
            var unchanged = new ArrayList<Bookmark>();
            var failures = new ArrayList<Failure>();
            for (var bookmark : batch) {
                try {
                    var before = Optional.ofNullable(kept.get(bookmark.address()));
                    var next = before.map(same -> united(same, bookmark, now)).orElse(bookmark);
                    (before.isEmpty() ? added : before.get().equals(next) ? unchanged : merged).add(next);
                } catch (InvalidValue e) {
                    failures.add(new Failure(bookmark.address().typed(), e.getMessage()));
                }
            }
            bookmarks.addAll(added);
            added.forEach(bookmark -> changes.add(change(bookmark)));
            merged.forEach(bookmark -> changes.add(change(bookmarks.update(bookmark))));
            if (!added.isEmpty() || !merged.isEmpty()) {
                changes.add(new Deed(
                        actor,
                        AuditAction.BOOKMARKS_IMPORTED,
                        AuditThing.bookmarksOf(owner.username()),
                        "%d added, %d merged".formatted(added.size(), merged.size())));
            }
            return new Summary(
                    added.size(),
                    merged.size() + file.enriching(added) + file.enriching(merged),
                    unchanged.size() + file.enriching(unchanged),
                    failures);
        });
    }

    /** The bookmark kept already, with what the imported one adds; itself where that is nothing. */
    private static Bookmark united(Bookmark kept, Bookmark imported, Instant now) {
        var addition = atLeast(kept, imported);
        return kept.mergedWith(addition, kept.updatedAt()).equals(kept) ? kept : kept.mergedWith(addition, now);
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
