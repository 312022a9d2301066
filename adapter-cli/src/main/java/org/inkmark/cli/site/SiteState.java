package org.inkmark.cli.site;

import org.inkmark.domain.site.Site;

/** What {@code site show} shows. */
record SiteState(Site site, boolean isReadOnly) {}
