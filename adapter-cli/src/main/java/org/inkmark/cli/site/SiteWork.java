package org.inkmark.cli.site;

import java.io.IOException;

/** What a command does on its site. */
@FunctionalInterface
public interface SiteWork {
    /** @return the exit code */
    int on(OpenSite site) throws IOException;
}
