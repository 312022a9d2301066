package org.inkmark.application.site;

/** What a running server does from time to time. */
public interface KeepHouse {

    /**
     * Forgets sessions and links that have ended, tries that no longer count and changes that everybody has heard of, and after a year who
     * did what. To be called about every hour.
     */
    void tidy();
}
