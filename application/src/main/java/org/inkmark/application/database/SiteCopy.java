package org.inkmark.application.database;

import java.util.List;
import java.util.Set;

/** Copies the whole site, ids, versions and password hashes included, to another database of any engine. */
public interface SiteCopy {

    /** Tables that change with every visit, also while a site is read-only: who signs in or tries to, by which code, which ids a process has reserved. */
    Set<String> OF_VISITS = Set.of("sessions", "attempts", "second_factors", "audit_events", "id_blocks");

    /** Hears how far a copy has come. */
    interface Listener {

        /** Something that somebody who waits wants to know. */
        void say(String message);

        /**
         * The next piece of work.
         *
         * @param rows how many rows it goes through
         */
        void begin(String task, long rows);

        /** Rows of it that are done. */
        void step(long rows);
    }

    /**
     * A table at both ends.
     *
     * @param source what it holds, as one moment saw it
     */
    record Compared(String table, Content source, Content target) {
        public boolean isEqual() {
            return source.equals(target);
        }
    }

    /**
     * The content of a table.
     *
     * @param checksum the same wherever the same rows stand, in whatever order
     */
    record Content(long rows, String checksum) {}

    /**
     * How a copy went.
     *
     * @param tables        every table, as it was found at both ends after the copy
     * @param wasReadOnly   whether nobody could write to the source meanwhile
     * @param missedChanges how many changes the source has recorded since the moment that was copied
     */
    record Report(List<Compared> tables, boolean wasReadOnly, long missedChanges) {
        public boolean isEqual() {
            return tables.stream().allMatch(Compared::isEqual);
        }

        /** As {@link #isEqual}, but for what changes with every visit, also while nobody can write. */
        public boolean isOfOneSite() {
            return tables.stream().allMatch(table -> table.isEqual() || OF_VISITS.contains(table.table()));
        }
    }

    /**
     * Copies one moment of the site. An empty target is given its tables first. After an interruption it goes on where it ended if
     * the source has not changed since, and begins again otherwise. Until all is there, the target is read-only.
     *
     * @param target not the source; one that holds all of the site already is compared alone
     * @throws DatabaseUnusable if the target holds anything else, is of another version, or cannot be used
     */
    Report copy(DatabaseSettings target, Listener listener);

    /**
     * Compares only.
     *
     * @throws DatabaseUnusable if the target is of another version, or cannot be used
     */
    Report compare(DatabaseSettings target, Listener listener);
}
