package org.inkmark.domain.attempt;

import java.time.Duration;
import java.time.Instant;

/**
 * How often one thing may be tried. Each try counts for an interval, one after another: that the tries of a key count until an
 * instant is all that needs to be known of them.
 *
 * @see <a href="https://en.wikipedia.org/wiki/Generic_cell_rate_algorithm">Generic cell rate algorithm</a>
 */
public record Budget(AttemptKey key, Allowance allowance) {

    /** One more try has room where those before count until this instant at the latest. */
    public Instant latestAt(Instant now) {
        return now.plus(allowance.interval().multipliedBy(allowance.atOnce() - 1L));
    }

    /**
     * How long there is no room for one more try, zero where there is.
     *
     * @param countsUntil until when the tries before count
     */
    public Duration waitAt(Instant now, Instant countsUntil) {
        var latest = latestAt(now);
        return countsUntil.isAfter(latest) ? Duration.between(latest, countsUntil) : Duration.ZERO;
    }
}
