package org.inkmark.persistence.engine;

import org.inkmark.application.database.DatabaseSettings;

/**
 * An engine on which the suites run: the {@link BundledEngine}s, unless a module has one of its own and names it in
 * {@code META-INF/services/org.inkmark.persistence.engine.TestEngine} among its tests; there they run on that alone.
 */
public interface TestEngine {

    /**
     * Names a new database that holds nothing. Nothing is left of it when the JVM ends, but for files below {@code target}.
     *
     * @throws org.opentest4j.TestAbortedException if the engine is not to be had here; says what to do about it
     */
    DatabaseSettings newDatabase();

    /** Whether two units can write at one time, as long as they do not write the same rows. */
    default boolean unitsRunSideBySide() {
        return true;
    }

    /** Whether a unique or foreign key can be added to a table that is there. */
    default boolean addsKeysToTables() {
        return true;
    }
}
