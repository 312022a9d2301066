package org.inkmark.application.port;

import java.time.Instant;
import java.util.List;

/** What units of work have changed on this database, by whichever process. */
public interface ChangeLog {

    /**
     * A change as it was recorded.
     *
     * @param id unique, in no order
     * @param at when its unit recorded it, by the clock of the process that did; it became visible up to 10 seconds later
     */
    record Entry(long id, Instant at, Change change) {}

    /** The changes recorded at or after an instant, oldest first. */
    List<Entry> since(Instant from);

    /** Forgets the changes recorded before an instant. Inside a unit of work only. */
    void forgetBefore(Instant instant);
}
