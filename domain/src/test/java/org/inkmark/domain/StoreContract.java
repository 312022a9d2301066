package org.inkmark.domain;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;

/**
 * What the contract suites of all ports have in common. Whoever adapts Inkmark to another store extends each suite once, says
 * how to empty the store and how to run a unit of work, and hands out the ports.
 */
public abstract class StoreContract {

    protected static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    /** Called before each test: from now on the ports work on a store that keeps nothing. */
    protected abstract void emptyStore();

    /** Runs the work as one unit. What it throws undoes everything and reaches the caller unchanged. */
    protected abstract void inUnit(Runnable work);

    @BeforeEach
    final void begin() {
        emptyStore();
    }

    /** Runs the work as one unit and gives what it returns. */
    protected final <T> T inUnitGet(Supplier<T> work) {
        var answer = new AtomicReference<T>();
        inUnit(() -> answer.set(work.get()));
        return answer.get();
    }
}
