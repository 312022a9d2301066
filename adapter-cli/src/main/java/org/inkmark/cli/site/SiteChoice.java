package org.inkmark.cli.site;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Which site somebody means.
 *
 * @param data        the data folder, as typed
 * @param databaseUrl the database, the embedded one in the data folder where absent
 */
public record SiteChoice(Path data, Optional<String> databaseUrl, Aim aim) {

    /** What it is opened for. */
    public enum Aim {
        /** To work on a site that is there. */
        SITE,
        /** To work on a site that is made where there is none. */
        SITE_OR_NEW_ONE,
        /** To work on its database, whatever version that has. */
        DATABASE,
        /** To work on its database, whatever version that has, which on the embedded engine is made where there is none. */
        DATABASE_OR_NEW_ONE
    }

    public boolean makesNewSite() {
        return aim == Aim.SITE_OR_NEW_ONE || aim == Aim.DATABASE_OR_NEW_ONE;
    }

    /** Whether the tables need not be those that this program works with. */
    public boolean isForDatabase() {
        return aim == Aim.DATABASE || aim == Aim.DATABASE_OR_NEW_ONE;
    }

    /** Not the address of the database, which may hold a password. */
    @Override
    public String toString() {
        return "Site in " + data;
    }
}
