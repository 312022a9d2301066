package org.inkmark.domain.site;

import java.util.Map;
import java.util.Optional;

/** Where named settings of the whole site are kept. Reads may be called anywhere; what writes, inside a unit of work only. */
public interface SettingsRepository {

    /** The setting that is {@code true} while nobody may write to the site. */
    String READ_ONLY = "read_only";

    /** The setting that is the site's title. */
    String TITLE = "title";

    /** The setting that names the role from which on everybody signs in with a second factor. */
    String REQUIRE_TWO_FACTOR = "require_two_factor";

    /** The setting that is {@code true} while anybody may become a user. */
    String OPEN_REGISTRATION = "open_registration";

    Map<String, String> all();

    Optional<String> find(String name);

    /**
     * Keeps a value in place of the one before.
     *
     * @param name  1 to 100 characters of {@code a-z} and {@code _}
     * @param value at most 1,000 characters
     */
    void put(String name, String value);

    /**
     * Keeps a value where none is kept yet, also where several processes try at once.
     *
     * @return the value that is kept now
     */
    String putIfAbsent(String name, String value);

    /** Lets nobody else change a value that is kept until the unit ends. */
    void lock(String name);
}
