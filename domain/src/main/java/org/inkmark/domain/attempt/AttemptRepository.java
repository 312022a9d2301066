package org.inkmark.domain.attempt;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Where tries are counted, for all nodes. Reads may be called anywhere; what writes, inside a unit of work only. */
public interface AttemptRepository {

    /** Until when the tries of each key count, for the keys that have any. */
    Map<AttemptKey, Instant> countUntil(Collection<AttemptKey> keys);

    /**
     * Counts a try where the budget has room for one more, however many do so at the same time.
     *
     * @return whether it had
     */
    boolean add(Budget budget, Instant now);

    /** Takes a try back that was counted; nothing happens where it is forgotten already. */
    void takeBack(Budget budget);

    /** Lets a key count until an instant, whatever it did before. */
    void keep(AttemptKey key, Instant until);

    /** Forgets the keys that have not counted since before an instant. */
    void forgetBefore(Instant instant);
}
