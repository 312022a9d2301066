package org.inkmark.cli.site;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Which site somebody means.
 *
 * @param data         the data folder, as typed
 * @param databaseUrl  the database, the embedded one in the data folder where absent
 * @param makesNewSite whether a site is to be made where there is none
 */
public record SiteChoice(Path data, Optional<String> databaseUrl, boolean makesNewSite) {
    /** Not the address of the database, which may hold a password. */
    @Override
    public String toString() {
        return "Site in " + data;
    }
}
