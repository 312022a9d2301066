package org.inkmark.application.database;

import java.util.Optional;

/** A port that an adapter leaves out whose store has no tables that somebody makes, brings up and copies. */
final class OptionalPort {

    private OptionalPort() {}

    /** @throws DatabaseUnusable if the adapter left it out */
    static <T> T required(Optional<T> port) {
        return required(port, "migrations");
    }

    /** As {@link #required(Optional)}, of something else that it then has not. */
    static <T> T required(Optional<T> port, String missing) {
        return port.orElseThrow(() -> new DatabaseUnusable("this adapter has no " + missing));
    }
}
