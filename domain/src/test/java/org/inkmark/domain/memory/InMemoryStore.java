package org.inkmark.domain.memory;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.inkmark.domain.attempt.AttemptRepository;
import org.inkmark.domain.bookmark.BookmarkRepository;
import org.inkmark.domain.post.PostImportRepository;
import org.inkmark.domain.post.PostRepository;
import org.inkmark.domain.session.SessionRepository;
import org.inkmark.domain.site.SettingsRepository;
import org.inkmark.domain.tag.TagRepository;
import org.inkmark.domain.token.OneTimeTokenRepository;
import org.inkmark.domain.twofactor.SecondFactorRepository;
import org.inkmark.domain.user.UserRepository;

/**
 * All that a site keeps, in maps. One unit of work runs at a time, on a copy that takes the original's place when the unit ends
 * normally; who reads outside sees the original. As strict as a database: nothing is written outside a unit, and nothing is
 * accepted after a repository has thrown inside one.
 */
public final class InMemoryStore {

    /** The rows of one kind. */
    public static final class Table<K, V> {
        @SuppressWarnings("unchecked")
        private Map<K, V> of(Map<Table<?, ?>, Map<?, ?>> tables) {
            return (Map<K, V>) tables.getOrDefault(this, Map.of());
        }
    }

    private final ReentrantLock oneUnit = new ReentrantLock();
    private final ThreadLocal<Boolean> reading = ThreadLocal.withInitial(() -> false);
    private volatile Map<Table<?, ?>, Map<?, ?>> committed = Map.of();
    private Map<Table<?, ?>, Map<?, ?>> working = new HashMap<>();
    private final Set<Table<?, ?>> copied = new HashSet<>();
    private Optional<RuntimeException> violation = Optional.empty();

    public PostRepository posts() {
        return new InMemoryPosts(this);
    }

    public PostImportRepository postImports() {
        return new InMemoryPostImports(this);
    }

    public UserRepository users() {
        return new InMemoryUsers(this);
    }

    public BookmarkRepository bookmarks() {
        return new InMemoryBookmarks(this);
    }

    public TagRepository tags() {
        return new InMemoryTags(this);
    }

    public SessionRepository sessions() {
        return new InMemorySessions(this);
    }

    public OneTimeTokenRepository oneTimeTokens() {
        return new InMemoryOneTimeTokens(this);
    }

    public AttemptRepository attempts() {
        return new InMemoryAttempts(this);
    }

    public SecondFactorRepository secondFactors() {
        return new InMemorySecondFactors(this);
    }

    public SettingsRepository settings() {
        return new InMemorySettings(this);
    }

    /** Whether the thread that asks is inside a unit of work. */
    public boolean isInUnit() {
        return oneUnit.isHeldByCurrentThread();
    }

    /** Runs the work as one unit: all or nothing. */
    public <T> T inUnit(Supplier<T> work) {
        if (isInUnit() || reading.get()) {
            throw new IllegalStateException("units of work do not nest");
        }
        oneUnit.lock();
        try {
            working = new HashMap<>(committed);
            copied.clear();
            violation = Optional.empty();
            var answer = work.get();
            refuseAfterViolation();
            committed = Map.copyOf(working);
            return answer;
        } finally {
            oneUnit.unlock();
        }
    }

    /** Runs the work as one unit: all or nothing. */
    public void inUnit(Runnable work) {
        inUnit(() -> {
            work.run();
            return true;
        });
    }

    /** Runs reads together. */
    public <T> T reading(Supplier<T> work) {
        var outer = reading.get();
        reading.set(true);
        try {
            return work.get();
        } finally {
            reading.set(outer);
        }
    }

    /** The rows of a table, to look at. */
    public <K, V> Map<K, V> read(Table<K, V> table) {
        refuseAfterViolation();
        return Collections.unmodifiableMap(table.of(isInUnit() ? working : committed));
    }

    /** The rows of a table, to change. */
    public <K, V> Map<K, V> write(Table<K, V> table) {
        if (!isInUnit() || reading.get()) {
            throw new IllegalStateException("what writes, belongs inside a unit of work");
        }
        refuseAfterViolation();
        if (copied.add(table)) {
            working.put(table, new LinkedHashMap<>(table.of(committed)));
        }
        return table.of(working);
    }

    /** Gives the error back, to be thrown, and accepts nothing more in this unit. */
    <E extends RuntimeException> E refuse(E error) {
        if (isInUnit()) {
            violation = Optional.of(error);
        }
        return error;
    }

    private void refuseAfterViolation() {
        if (isInUnit() && violation.isPresent()) {
            throw new IllegalStateException(
                    "this unit of work can only be rolled back: "
                            + violation.get().getMessage(),
                    violation.get());
        }
    }
}
