package org.inkmark.application.memory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inkmark.application.database.Storage;
import org.inkmark.application.port.AuditLog;
import org.inkmark.application.port.Change;
import org.inkmark.application.port.ChangeLog;
import org.inkmark.application.port.IdGenerator;
import org.inkmark.application.port.PasswordHasher;
import org.inkmark.application.port.PasswordStrength;
import org.inkmark.application.port.Seal;
import org.inkmark.application.port.TimeCodes;
import org.inkmark.application.port.Transliterator;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.domain.audit.AuditEvent;
import org.inkmark.domain.audit.AuditFilter;
import org.inkmark.domain.bookmark.Bookmark;
import org.inkmark.domain.memory.InMemoryStore;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.post.Post;
import org.inkmark.domain.user.User;

/** Everything below the services, in memory: one noon, on a busy store that rolls each unit back once. */
public final class InMemorySite {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final InMemoryStore store = new InMemoryStore();
    private final SettableClock clock = new SettableClock(NOON);
    private final SettableOrigin origin = new SettableOrigin();
    private final UnitOfWork units = InMemoryUnitOfWork.retryingOver(store, clock, origin);

    public InMemoryStore store() {
        return store;
    }

    public SettableClock clock() {
        return clock;
    }

    public UnitOfWork units() {
        return units;
    }

    /** From where all comes that is done: a command line, until it is set. */
    public SettableOrigin origin() {
        return origin;
    }

    public IdGenerator ids() {
        return new InMemoryIds(store);
    }

    public PasswordHasher hasher() {
        return new FakePasswordHasher(store);
    }

    /** Takes every password but one that everybody has, and those that are known words. */
    public PasswordStrength strength() {
        return (password, known) -> password.value().equals("password1")
                ? Optional.of(PasswordStrength.Weakness.COMMON)
                : Optional.of(PasswordStrength.Weakness.KNOWN).filter(_ -> known.contains(password.value()));
    }

    public Seal seal() {
        return new FakeSeal(store);
    }

    public TimeCodes timeCodes() {
        return new FakeTimeCodes();
    }

    public Transliterator transliterator() {
        return new AsciiTransliterator();
    }

    public ChangeLog changeLog() {
        return new InMemoryChangeLog(store);
    }

    public AuditLog auditLog() {
        return new InMemoryAuditLog(store);
    }

    /** What the services have told to have been done, the last first. */
    public List<AuditEvent> audited() {
        return auditLog().list(AuditFilter.all(), PageRequest.first(100)).items();
    }

    public Storage storage() {
        return new Storage() {
            @Override
            public void giveWay() {
                if (store.isInUnit()) {
                    throw new IllegalStateException("the database is given away outside a unit of work");
                }
            }

            @Override
            public void close() {
                // there is nothing but memory
            }
        };
    }

    /** There is this user already. */
    public User has(User user) {
        store.inUnit(() -> store.users().add(user));
        return user;
    }

    /** There is this post already. */
    public Post has(Post post) {
        store.inUnit(() -> store.posts().add(post));
        return post;
    }

    /** There is this bookmark already. */
    public Bookmark has(Bookmark bookmark) {
        store.inUnit(() -> store.bookmarks().add(bookmark));
        return bookmark;
    }

    /** What the services have told to have changed. */
    public List<Change> changes() {
        return changeLog().since(Instant.EPOCH).stream()
                .map(ChangeLog.Entry::change)
                .toList();
    }
}
