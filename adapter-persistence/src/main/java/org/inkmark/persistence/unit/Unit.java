package org.inkmark.persistence.unit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inkmark.application.port.Change;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.domain.audit.AuditEvent;
import org.inkmark.domain.audit.Deed;
import org.jspecify.annotations.Nullable;

/** What is running on the current thread: a unit of work, or reads that belong together. */
final class Unit implements UnitOfWork.Changes {

    static final ScopedValue<Unit> CURRENT = ScopedValue.newInstance();

    private final boolean writes;
    private final Duration longest;
    private long began = System.nanoTime();
    private final List<Change> changes = new ArrayList<>();
    private final List<Deed> deeds = new ArrayList<>();
    private List<AuditEvent> events = List.of();
    private @Nullable RuntimeException failure;
    private boolean handedToCommit;

    private Unit(boolean writes, Duration longest) {
        this.writes = writes;
        this.longest = longest;
    }

    static Unit ofWork(Duration longest) {
        return new Unit(true, longest);
    }

    static Unit ofReads() {
        return new Unit(false, UnitOfWork.LONGEST);
    }

    static Optional<Unit> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** Its time runs from now on. */
    void begin() {
        began = System.nanoTime();
    }

    boolean writes() {
        return writes;
    }

    @Override
    public void add(Change change) {
        changes.add(change);
    }

    List<Change> changes() {
        return List.copyOf(changes);
    }

    @Override
    public void add(Deed deed) {
        deeds.add(deed);
    }

    List<Deed> deeds() {
        return List.copyOf(deeds);
    }

    /** What its deeds were recorded as. */
    void recorded(List<AuditEvent> kept) {
        events = kept;
    }

    List<AuditEvent> events() {
        return events;
    }

    /** From now on the unit can only be rolled back. */
    void fail(RuntimeException error) {
        if (writes && failure == null) {
            failure = error;
        }
    }

    Optional<RuntimeException> failure() {
        return Optional.ofNullable(failure);
    }

    /** From now on only the database knows whether the unit is kept. */
    void handToCommit() {
        handedToCommit = true;
    }

    boolean isHandedToCommit() {
        return handedToCommit;
    }

    /** @throws IllegalStateException if the unit has failed or takes too long */
    void requireAlive() {
        if (failure != null) {
            throw new IllegalStateException(
                    "this unit of work can only be rolled back: " + failure.getMessage(), failure);
        }
        if (writes && System.nanoTime() - began > longest.toNanos()) {
            throw new IllegalStateException(
                    "this unit of work has taken longer than " + longest.toSeconds() + " seconds");
        }
    }
}
