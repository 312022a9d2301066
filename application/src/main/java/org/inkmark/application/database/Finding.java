package org.inkmark.application.database;

import java.util.Optional;

/**
 * Something about the database below the site.
 *
 * @param name   what was looked at
 * @param value  what was found
 * @param remedy what is wrong with it and what mends it, in a line or two; absent where all is well
 */
public record Finding(String name, String value, Optional<String> remedy) {

    public static Finding good(String name, String value) {
        return new Finding(name, value, Optional.empty());
    }

    public static Finding wrong(String name, String value, String remedy) {
        return new Finding(name, value, Optional.of(remedy));
    }
}
