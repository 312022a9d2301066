package org.inkmark.application.memory;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.inkmark.application.port.Change;
import org.inkmark.application.port.CurrentOrigin;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.domain.SiteReadOnly;
import org.inkmark.domain.audit.Deed;
import org.inkmark.domain.memory.InMemoryStore;
import org.inkmark.domain.site.SettingsRepository;

/** Units over an {@link InMemoryStore}. */
public final class InMemoryUnitOfWork implements UnitOfWork {

    private final InMemoryStore store;
    private final InstantSource clock;
    private final CurrentOrigin origin;
    private final boolean retrying;

    private InMemoryUnitOfWork(InMemoryStore store, InstantSource clock, CurrentOrigin origin, boolean retrying) {
        this.store = store;
        this.clock = clock;
        this.origin = origin;
        this.retrying = retrying;
    }

    public static InMemoryUnitOfWork over(InMemoryStore store, InstantSource clock, CurrentOrigin origin) {
        return new InMemoryUnitOfWork(store, clock, origin, false);
    }

    /** As a busy database: rolls each unit back that went well, and asks for it once more. */
    public static InMemoryUnitOfWork retryingOver(InMemoryStore store, InstantSource clock, CurrentOrigin origin) {
        return new InMemoryUnitOfWork(store, clock, origin, true);
    }

    @Override
    public <T> T call(Function<Changes, T> work) {
        if (retrying) {
            rehearse(work);
        }
        return store.inUnit(() -> runOnce(work));
    }

    private <T> void rehearse(Function<Changes, T> work) {
        try {
            store.inUnit(() -> {
                runOnce(work);
                throw new Deadlock();
            });
        } catch (Deadlock e) {
            // what this is for: the unit is rolled back
        }
    }

    private <T> T runOnce(Function<Changes, T> work) {
        var told = new Told();
        var answer = work.apply(told);
        if (!told.changes.isEmpty()
                && store.settings().find(SettingsRepository.READ_ONLY).equals(Optional.of("true"))) {
            throw new SiteReadOnly();
        }
        InMemoryChangeLog.append(store, told.changes, clock.instant());
        InMemoryAuditLog.append(store, told.deeds, clock.instant(), origin.get());
        return answer;
    }

    @Override
    public <T> T read(Supplier<T> work) {
        return store.reading(work);
    }

    /** What a unit has told. */
    private static final class Told implements Changes {
        private final List<Change> changes = new ArrayList<>();
        private final List<Deed> deeds = new ArrayList<>();

        @Override
        public void add(Change change) {
            changes.add(change);
        }

        @Override
        public void add(Deed deed) {
            deeds.add(deed);
        }
    }

    private static final class Deadlock extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
