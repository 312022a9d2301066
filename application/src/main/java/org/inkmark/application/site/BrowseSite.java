package org.inkmark.application.site;

import org.inkmark.domain.site.Site;

/** What the site says of itself. */
public interface BrowseSite {
    Site site();

    /** Whether nobody may write to the site at present. */
    boolean isReadOnly();
}
