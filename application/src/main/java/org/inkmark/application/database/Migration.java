package org.inkmark.application.database;

import java.time.Instant;
import java.util.Optional;

/**
 * One step from a version of the tables to the next.
 *
 * @param version     that it leads to, 1 or more
 * @param description in a few words
 * @param appliedAt   when it was made here, absent where it was not
 * @param loss        what is lost when it is taken back, empty where nothing is
 */
public record Migration(int version, String description, Optional<Instant> appliedAt, String loss) {

    public boolean isApplied() {
        return appliedAt.isPresent();
    }
}
