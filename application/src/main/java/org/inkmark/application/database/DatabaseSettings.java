package org.inkmark.application.database;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Which database this process works on; whoever starts the program provides it as a bean.
 *
 * @param data the data folder, where the embedded database lies
 * @param url  another database, in place of the embedded one: {@code postgresql://me:secret@localhost:5432/blog},
 *             {@code mysql://...}, {@code mariadb://...} or a {@code jdbc:} URL
 */
public record DatabaseSettings(Path data, Optional<String> url, Mode mode) {

    public DatabaseSettings {
        data = data.toAbsolutePath().normalize();
        url = url.map(String::strip).filter(text -> !text.isEmpty());
    }

    /** What the process is about to do; only the embedded database cares. */
    public enum Mode {
        /** Serves the site: makes a new one where there is none, and lets commands join. */
        SERVE,
        /** Runs one command on a site that must exist. */
        COMMAND,
        /** Runs one command, and makes a new site where there is none. */
        MAKES_NEW_SITE
    }

    /** Whether a new site is to be made where there is none. */
    public boolean makesNewSite() {
        return mode != Mode.COMMAND;
    }

    /**
     * Whether the tables are made and upgraded without being asked to: those of the embedded database, which nobody else works
     * on.
     */
    public boolean upgradesUnasked() {
        return url.isEmpty() && makesNewSite();
    }

    /** Not the address of the database, which may hold a password. */
    @Override
    public String toString() {
        return "Database of " + data;
    }
}
