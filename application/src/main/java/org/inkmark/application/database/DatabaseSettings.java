package org.inkmark.application.database;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Which database this process works on; whoever starts the program provides it as a bean.
 *
 * @param data the data folder, where the embedded database lies
 * @param url  another database, in place of the embedded one: {@code postgresql://me:secret@localhost:5432/blog},
 *             {@code mysql://...}, {@code mariadb://...} or a {@code jdbc:} URL
 * @param durability of the embedded database; that of another is its server's
 */
public record DatabaseSettings(Path data, Optional<String> url, Mode mode, Durability durability) {

    public DatabaseSettings {
        data = data.toAbsolutePath().normalize();
        url = url.map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Of an embedded database from which nothing is ever lost that was answered. */
    public DatabaseSettings(Path data, Optional<String> url, Mode mode) {
        this(data, url, mode, Durability.DISK);
    }

    /** What survives once it was answered. */
    public enum Durability {
        /** All that was saved survives a lost power supply: it is on the disk before it is answered. */
        DISK,
        /** All that was saved survives the end of the process, however that ends; of a machine, its last half minute may not. */
        PROCESS;

        /** @throws IllegalArgumentException if the text, in lower case, is none of the names */
        public static Durability of(String text) {
            return Arrays.stream(values())
                    .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(text));
        }
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

    /** Whether both are named by one URL or one folder; that two URLs lead to one database is not known here. */
    public boolean namesTheSameAs(DatabaseSettings other) {
        return url.equals(other.url) && (url.isPresent() || data.equals(other.data));
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
